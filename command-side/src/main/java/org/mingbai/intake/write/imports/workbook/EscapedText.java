package org.mingbai.intake.write.imports.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold stand in a workbook as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {
    }

    static String decode(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
