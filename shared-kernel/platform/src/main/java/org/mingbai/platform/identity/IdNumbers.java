package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One form for the number of an identity card (its last sign may be an X) and for an employer's credit code, however it was typed. */
public final class IdNumbers {

    /** No star or other sign that stands for a digit left out. */
    private static final Pattern NOISE = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Mn}\\p{Pd}\\p{Pc}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}.,:;、。·•‧∙⋅・'\"/\\\\−─━]");
    /** Greek, Cyrillic and the sign of multiplication; the Roman ten is NFKC's. */
    private static final Pattern LOOKS_LIKE_X = Pattern.compile("[ΧχХх×✕✖]$");
    private static final Pattern NUMBER = Pattern.compile("\\d{15}|\\d{17}[\\dX]|[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    /** The number of a card within other text, its signs kept apart. */
    private static final Pattern WITHIN = Pattern.compile("(?<![a-z0-9])\\d(?:[ ,-]?\\d){13}(?:(?:[ ,-]?\\d){3}[ ,-]?[\\dx]|[ ,-]?\\d)(?![a-z0-9])");

    private IdNumbers() {
    }

    /** Empty for text that is none. */
    public static Optional<String> normalise(String typed) {
        String plain = NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        return Optional.of(LOOKS_LIKE_X.matcher(plain).replaceAll("X").toUpperCase(Locale.ROOT)).filter(number -> NUMBER.matcher(number).matches());
    }

    /** Text of small letters in which the number of a card, wherever it stands, is written together. */
    static String together(String text) {
        return WITHIN.matcher(text).replaceAll(number -> number.group().replaceAll("[ ,-]", ""));
    }
}
