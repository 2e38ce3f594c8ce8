package org.mingbai.platform.http.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.mingbai.time.ChinaTime;

/** Dates as people type them in China, read as the script of the pages reads them: 1126, 11-26, 2026年11月26日, 昨天; a time after it. */
final class TypedTimes {

    private static final Map<String, Integer> WORDS = Map.of("前天", -2, "昨天", -1, "今天", 0, "明天", 1, "后天", 2);
    private static final Pattern FULL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2})");
    private static final Pattern MOMENT = Pattern.compile("(\\S+?)[ T](\\d{1,2})[:：](\\d{2})");

    private TypedTimes() {
    }

    /** Empty for what is no date; nothing is guessed. */
    static Optional<LocalDate> date(String text, Instant now) {
        var today = ChinaTime.dateOf(now);
        if (WORDS.containsKey(text)) {
            return Optional.of(today.plusDays(WORDS.get(text)));
        }
        var full = FULL.matcher(text);
        if (full.matches()) {
            return day(full.group(1), full.group(2), full.group(3));
        }
        var brief = SHORT.matcher(text);
        if (!brief.matches()) {
            return Optional.empty();
        }
        var year = Integer.toString(today.getYear());
        return brief.group(1) != null ? day(year, brief.group(1), brief.group(2)) : day(year, brief.group(3), brief.group(4));
    }

    /** A date and a time of day, in China's offset; a date alone is no moment. */
    static Optional<String> instant(String text, Instant now) {
        var moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return Optional.empty();
        }
        return date(moment.group(1), now).flatMap(day -> time(moment.group(2), moment.group(3))
                .map(time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(ChinaTime.ZONE))));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String hour, String minute) {
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
