package org.mingbai.platform.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import org.mingbai.time.ChinaTime;

/**
 * The one place where text from outside becomes a time or a number, for bodies and addresses alike. Each kind has one form, and what is
 * in another is refused: a lenient reading would give it a meaning that nobody had in mind. Times lie between the founding of the
 * People's Republic, before which nobody can have called, and the end of the next century.
 */
public final class Forms {

    static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private static final Instant FIRST = EARLIEST.atStartOfDay(ChinaTime.ZONE).toInstant();
    private static final Instant END = ChinaTime.endOf(LATEST);
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern DATE = Pattern.compile(DAY);
    /** RFC 3339 in capital letters; the offset is never left out. */
    private static final Pattern INSTANT = Pattern.compile(
            DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern UNESCAPED_PLUS = Pattern.compile("(.*[0-9]) ([0-9]{2}:[0-9]{2})");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");
    private static final Pattern DURATION = Pattern.compile(
            "-?P(?=[0-9T])([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    private Forms() {
    }

    /** {@code 2026-11-23T09:00:00+08:00}. @throws Unreadable for anything else */
    public static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new Unreadable("instant");
        }
        try {
            return sensible(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException impossible) {
            throw new Unreadable("instant");
        }
    }

    /** The same in an address, where a plus sign that was not escaped arrives as a blank: nothing else it could mean. */
    public static Instant instantInAddress(String text) {
        var blank = UNESCAPED_PLUS.matcher(text);
        return instant(blank.matches() ? blank.group(1) + "+" + blank.group(2) : text);
    }

    /** {@code 2026-11-23}. @throws Unreadable for anything else */
    public static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new Unreadable("date");
        }
        try {
            return sensible(LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            throw new Unreadable("date");
        }
    }

    /** {@code 17:30}. @throws Unreadable for anything else */
    public static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new Unreadable("time-of-day");
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException impossible) {
            throw new Unreadable("time-of-day");
        }
    }

    /** {@code P3D}, {@code PT90M}. @throws Unreadable for anything else */
    public static Duration duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            throw new Unreadable("duration");
        }
        return Duration.parse(text);
    }

    /** @throws Unreadable for anything but plain digits, such as {@code +1}, {@code 1e2}, {@code 0x10}, {@code １} */
    public static long integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new Unreadable("integer");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Unreadable("integer");
        }
    }

    /** @throws Unreadable for anything but {@code true} and {@code false} */
    public static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unreadable("truth");
        };
    }

    /** Text without what shows nothing around it. @throws Unreadable for what is none */
    public static String text(String text) {
        if (!Texts.isWellFormed(text)) {
            throw new Unreadable("not-unicode");
        }
        if (Texts.hasControls(text)) {
            throw new Unreadable("control-character");
        }
        return Texts.trimmed(text);
    }

    private static Instant sensible(Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new Unreadable("out-of-time");
        }
        return at;
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new Unreadable("out-of-time");
        }
        return day;
    }
}
