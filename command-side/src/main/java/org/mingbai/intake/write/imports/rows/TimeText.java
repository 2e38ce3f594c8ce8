package org.mingbai.intake.write.imports.rows;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.RejectionReason;

/**
 * A time as people write it: {@code 2019/4/25 9:32:09}, {@code 2019年4月25日 星期四 下午3时20分}, {@code 2019-4-25 3:20 PM}. The year comes
 * first and has four digits: which part of {@code 04/05/2019} is the month cannot be told. What contradicts itself is refused.
 */
final class TimeText {

    private static final String DAY = "(?<year>\\d{4})(?:(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})|年(?<cmonth>\\d{1,2})月(?<cday>\\d{1,2})日)";
    private static final String WEEKDAY = "(?:\\s*\\(?(?:星期|礼拜|周)(?<weekday>[一二三四五六日天])\\)?\\s*)?";
    private static final String TIME = "(?<before>(?:上午|下午|AM|PM)\\s*)?(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,9}))?)?"
            + "|[时点](?:(?<cminute>\\d{1,2})分(?:(?<csecond>\\d{1,2})秒)?|整)?)(?<after>\\s*(?:AM|PM))?";
    private static final Pattern DAY_ALONE = Pattern.compile(DAY + WEEKDAY);
    private static final Pattern DAY_AND_TIME = Pattern.compile(DAY + "(?:T|\\s+|(?<=日)|(?=\\s*[(星礼周])|(?=上|下))" + WEEKDAY + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2}|\\d{4})(?:\\D.*)?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final String WEEK = "一二三四五六日";
    private static final int LONGEST = 80;
    private static final int NOON = 12;
    private static final int MONTHS = 12;

    private TimeText() {
    }

    /** @throws DateTimeException for a day or an hour that there is not */
    static CellReading<LocalDateTime> read(String text) {
        var plain = plain(text);
        if (plain.length() > LONGEST) {
            return CellReading.fault(RejectionReason.NOT_A_TIME);
        }
        var full = DAY_AND_TIME.matcher(plain);
        if (full.matches()) {
            return full.group("before") != null && full.group("after") != null
                    ? CellReading.fault(RejectionReason.NOT_A_TIME) : CellReading.of(time(full, day(full)));
        }
        var dayAlone = DAY_ALONE.matcher(plain);
        if (dayAlone.matches()) {
            day(dayAlone);
            return CellReading.fault(RejectionReason.TIME_OF_DAY_MISSING);
        }
        return CellReading.fault(isAmbiguous(plain) ? RejectionReason.AMBIGUOUS_TIME : RejectionReason.NOT_A_TIME);
    }

    private static String plain(String text) {
        var compatible = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return SPACE.matcher(compatible).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    private static LocalDate day(Matcher found) {
        boolean separated = found.group("month") != null;
        var day = LocalDate.of(number(found.group("year")), number(found.group(separated ? "month" : "cmonth")), number(found.group(separated ? "day" : "cday")));
        var weekday = found.group("weekday");
        if (weekday != null && WEEK.indexOf(weekday.replace('天', '日')) + 1 != day.getDayOfWeek().getValue()) {
            throw new DateTimeException("that was another day of the week");
        }
        return day;
    }

    private static LocalDateTime time(Matcher found, LocalDate day) {
        boolean signs = found.group("minute") != null;
        return day.atTime(hour(found), number(found.group(signs ? "minute" : "cminute")), number(found.group(signs ? "second" : "csecond")),
                nanos(found.group("fraction")));
    }

    /** Twelve in the morning is midnight, as every spreadsheet program has it; 13 in the afternoon says the same twice, in the morning nothing. */
    private static int hour(Matcher found) {
        int hour = number(found.group("hour"));
        var half = (found.group("before") == null ? "" : found.group("before")) + (found.group("after") == null ? "" : found.group("after"));
        if (half.isBlank()) {
            return hour;
        }
        boolean morning = half.contains("上午") || half.contains("AM");
        if (morning && hour > NOON) {
            throw new DateTimeException("no hour of a morning");
        }
        return hour > NOON ? hour : hour % NOON + (morning ? 0 : NOON);
    }

    private static boolean isAmbiguous(String plain) {
        var yearLast = YEAR_LAST.matcher(plain);
        return yearLast.matches() && number(yearLast.group(1)) <= MONTHS && number(yearLast.group(3)) <= MONTHS;
    }

    /** What is absent counts nothing: a time to the minute is that minute's first second. */
    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
