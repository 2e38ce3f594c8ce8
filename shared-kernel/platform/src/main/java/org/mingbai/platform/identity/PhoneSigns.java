package org.mingbai.platform.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes off what stands around a number: percent signs, widths, invisible marks, labels. */
final class PhoneSigns {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final String WORDS = "(?:(?:联系|来电|主叫|固定|办公|单位|家庭|移动)?(?:电话|手机|座机|固话)(?:号码|号)?|号码|热线|tel|telephone|phone|mobile|mob|cell|no|number)";
    private static final Pattern LABEL = Pattern.compile("^\\s*" + WORDS + "[.:\\s]*(?=[\\d+(\\[{])");
    private static final Pattern LABEL_BEHIND = Pattern.compile("[(\\[{\\s]*" + WORDS + "[)\\]}\\s]*$");

    private static final Pattern LABEL_BETWEEN = Pattern.compile("(?<=[\\d)\\]}])[\\s,;/|]*" + WORDS + "[.:\\s]*(?=[\\d+(\\[{])");

    private PhoneSigns() {
    }

    /** Small letters, ASCII digits, and the signs that can stand between them. */
    static String folded(String typed) {
        String text = decoded(typed);
        text = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
        return digits(text).replace("\r", "\n").replaceFirst("^[*#]31#", "").strip();
    }

    /** A label before or behind the number goes; one between two numbers parts them. */
    static String withoutLabels(String text) {
        String bare = LABEL_BEHIND.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("").strip();
        return LABEL_BETWEEN.matcher(bare).replaceAll("、");
    }

    private static String digits(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> ascii.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return ascii.toString();
    }

    /** {@code %2B} and its like; a percent sign that is none stays. A plus stays a plus. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); ) {
            int hex = text.charAt(at) == '%' && at + 2 < text.length() ? hex(text.charAt(at + 1), text.charAt(at + 2)) : -1;
            if (hex >= 0) {
                bytes.write(hex);
                at += 3;
            } else {
                int letter = text.codePointAt(at);
                bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(letter);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(char high, char low) {
        int first = high < 128 ? Character.digit(high, 16) : -1;
        int second = low < 128 ? Character.digit(low, 16) : -1;
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
