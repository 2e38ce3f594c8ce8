package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One form for a phone number however it was typed: half-width digits without separators, Chinese numbers as dialled inside China
 * (mobile {@code 139…}, landline with its trunk zero {@code 0951…}), others with {@code +} and their country code.
 */
public final class Phones {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}().·/]");
    private static final Pattern CHINA = Pattern.compile("(?:\\+86|0086)(\\d+)|86(1[3-9]\\d{9})");
    private static final Pattern DIALLED_AS_IS = Pattern.compile("1[3-9]\\d{9}|[48]00\\d{7}|0\\d+|\\d{3,5}");
    private static final Pattern FOREIGN = Pattern.compile("00([1-9]\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{3,20}");

    private Phones() {
    }

    /** Empty for text that is no phone number: it must never share a subject with other such text. */
    public static Optional<String> normalise(String typed) {
        String digits = NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        return Optional.of(domestic(digits)).filter(number -> NUMBER.matcher(number).matches());
    }

    private static String domestic(String digits) {
        var china = CHINA.matcher(digits);
        if (china.matches()) {
            String number = china.group(1) == null ? china.group(2) : china.group(1);
            return DIALLED_AS_IS.matcher(number).matches() ? number : "0" + number;
        }
        var foreign = FOREIGN.matcher(digits);
        return foreign.matches() ? "+" + foreign.group(1) : digits;
    }
}
