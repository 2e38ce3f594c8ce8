package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for text that is neither name nor number: widths, spaces, capitals, invisible marks. It stands behind the numbers of imported
 * messages, whose blinded form is in the log for good, and so it never changes.
 */
final class PlainTexts {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainTexts() {
    }

    static String normalise(String text) {
        String compatible = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return SPACES.matcher(compatible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
