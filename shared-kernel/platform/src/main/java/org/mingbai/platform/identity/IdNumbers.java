package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One form for the number of an identity card (its last sign may be an X) and for an employer's credit code, however it was typed. */
public final class IdNumbers {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Mn}\\p{Pd}.·−]");
    /** Greek, Cyrillic and the sign of multiplication; the Roman ten is NFKC's. */
    private static final Pattern LOOKS_LIKE_X = Pattern.compile("[ΧχХх×✕✖]$");
    private static final Pattern NUMBER = Pattern.compile("\\d{15}|\\d{17}[\\dX]|[0-9A-HJ-NPQRTUWXY]{18}");

    private IdNumbers() {
    }

    /** Empty for text that is none. */
    public static Optional<String> normalise(String typed) {
        String plain = NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        return Optional.of(LOOKS_LIKE_X.matcher(plain).replaceAll("X").toUpperCase(Locale.ROOT)).filter(number -> NUMBER.matcher(number).matches());
    }
}
