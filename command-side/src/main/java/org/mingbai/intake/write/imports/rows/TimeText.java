package org.mingbai.intake.write.imports.rows;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.time.ChinaTime;

/**
 * A time as people write it: {@code 2019/4/25 9:32:09}, {@code 2019年4月25日 星期四 下午3时20分}, {@code 2019-4-25 3:20 PM}; or as programs
 * do: {@code 2019-04-25T09:32:09+08:00}. The year comes first and has four digits: which part of {@code 04/05/2019} is the month cannot be
 * told. What contradicts itself is refused.
 */
final class TimeText {

    private static final String DAY = "(?<year>\\d{4})(?:(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})|年(?<cmonth>\\d{1,2})月(?<cday>\\d{1,2})[日号])";
    private static final String WEEKDAY = "(?:\\s*\\(?(?:星期|礼拜|周)(?<%s>[一二三四五六日天])\\)?,?\\s*)?";
    private static final String PART = PartOfDay.pattern();
    private static final String TIME = "(?:(?<before>" + PART + ")\\s*)?(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,9}))?)?"
            + "|[时点](?:(?<cminute>\\d{1,2})(?:分(?:(?<csecond>\\d{1,2})秒?)?)?|(?<half>半)|整)?)(?:\\s*(?<after>" + PART + "))?";
    /** The difference from UTC; one behind a minus only in the form that programs write, since people write spans of time so. */
    private static final String OFFSET = "(?<offset>Z|\\s*(?:UTC|GMT)?\\+\\d{1,2}(?::?\\d{2})?|(?<=T\\d{2}:\\d{2}:[\\d.]{2,12})-\\d{2}:\\d{2})?";
    private static final Pattern DAY_ALONE = Pattern.compile(WEEKDAY.formatted("weekday0") + DAY + WEEKDAY.formatted("weekday1"));
    private static final Pattern DAY_AND_TIME = Pattern.compile(WEEKDAY.formatted("weekday0") + DAY + "(?:T|,\\s*|\\s+|(?<=[日号])|(?=\\s*[(星礼周])|(?=" + PART + "))"
            + WEEKDAY.formatted("weekday1") + TIME + OFFSET + WEEKDAY.formatted("weekday2"));
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2}|\\d{4})(?:\\D.*)?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F]");
    private static final Pattern AROUND_WORDS = Pattern.compile(" ?([年月日号时点分秒]) ?");
    private static final Pattern COLON = Pattern.compile("[\\u2236\\uA789\\u02F8]");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern HALF_WITH_DOTS = Pattern.compile("([AP])\\.\\s?M\\.?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final String WEEK = "一二三四五六日";
    private static final int LONGEST = 80;
    private static final int HALF_AN_HOUR = 30;
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
                    ? CellReading.fault(RejectionReason.NOT_A_TIME) : CellReading.of(time(full, day(full, "weekday0", "weekday1", "weekday2")));
        }
        var dayAlone = DAY_ALONE.matcher(plain);
        if (dayAlone.matches()) {
            day(dayAlone, "weekday0", "weekday1");
            return CellReading.fault(RejectionReason.TIME_OF_DAY_MISSING);
        }
        return CellReading.fault(isAmbiguous(plain) ? RejectionReason.AMBIGUOUS_TIME : RejectionReason.NOT_A_TIME);
    }

    private static String plain(String text) {
        var compatible = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        var signs = DASH.matcher(COLON.matcher(compatible).replaceAll(":")).replaceAll("-");
        var spaced = SPACE.matcher(signs).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
        return AROUND_WORDS.matcher(HALF_WITH_DOTS.matcher(spaced).replaceAll("$1M")).replaceAll("$1");
    }

    private static LocalDate day(Matcher found, String... weekdays) {
        boolean separated = found.group("month") != null;
        var day = LocalDate.of(number(found.group("year")), number(found.group(separated ? "month" : "cmonth")), number(found.group(separated ? "day" : "cday")));
        var another = Stream.of(weekdays).map(found::group).filter(Objects::nonNull)
                .filter(said -> WEEK.indexOf(said.replace('天', '日')) + 1 != day.getDayOfWeek().getValue()).findFirst();
        if (another.isPresent()) {
            throw new DateTimeException("that was another day of the week");
        }
        return day;
    }

    private static LocalDateTime time(Matcher found, LocalDate day) {
        boolean signs = found.group("minute") != null;
        int minute = found.group("half") != null ? HALF_AN_HOUR : number(found.group(signs ? "minute" : "cminute"));
        var time = day.atTime(hour(found), minute, number(found.group(signs ? "second" : "csecond")), nanos(found.group("fraction")));
        var offset = found.group("offset");
        return offset == null ? time : time.atOffset(offset(offset)).atZoneSameInstant(ChinaTime.ZONE).toLocalDateTime();
    }

    private static ZoneOffset offset(String text) {
        var bare = text.strip().replaceFirst("UTC|GMT", "");
        return ZoneOffset.of(bare.matches("[+-]\\d(?::?\\d{2})?") ? bare.charAt(0) + "0" + bare.substring(1) : bare);
    }

    private static int hour(Matcher found) {
        int hour = number(found.group("hour"));
        var part = found.group("before") == null ? found.group("after") : found.group("before");
        return part == null ? hour : PartOfDay.of(part).hour(hour).orElseThrow(() -> new DateTimeException("no hour of that part of a day"));
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
