package org.mingbai.intake.write.imports.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a number's format shows of a time. Only the format tells a time from a number. */
public enum ShownAs {
    NUMBER, DATE, TIME_OF_DAY, DATE_AND_TIME;

    /** Texts, colours and locales, skipped widths: parts of a format that stand for no digit of the value. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    /** By the numbers that every program knows without a format of its own (ECMA-376 part 1, 18.8.30). */
    static ShownAs builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME_OF_DAY;
            case 22 -> DATE_AND_TIME;
            default -> NUMBER;
        };
    }

    /** By the first section of a format of the workbook's own. */
    static ShownAs format(String code) {
        var format = LITERAL.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (format.contains("general")) {
            return NUMBER;
        }
        boolean day = format.contains("y") || format.contains("d") || format.contains("mmm") || format.contains("aaa");
        boolean time = format.contains("h") || format.contains("s");
        if (day) {
            return time ? DATE_AND_TIME : DATE;
        }
        return time ? TIME_OF_DAY : NUMBER;
    }
}
