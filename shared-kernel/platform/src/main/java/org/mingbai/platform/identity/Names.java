package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One form for a name however it was typed: full-width letters, ideographic spaces, capitals. */
public final class Names {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Names() {
    }

    public static String normalise(String name) {
        String compatible = INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        return SPACES.matcher(compatible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
