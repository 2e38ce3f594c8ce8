package org.mingbai.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.time.ChinaTime;
import org.mingbai.time.WorkingTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How pages speak of times, deadlines and the words of the domain; templates call it as {@code @wording}. All in China time. */
@Component
public final class Wording {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx");

    private final MessageSource messages;
    private final DomainClock clock;
    private final CalendarInForce calendar;

    Wording(MessageSource messages, DomainClock clock, CalendarInForce calendar) {
        this.messages = messages;
        this.clock = clock;
        this.calendar = calendar;
    }

    public Instant now() {
        return clock.instant();
    }

    /** {@code 11月26日 周四 09:30}; with the year when it is another than this one. */
    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var at = instant.atZone(ChinaTime.ZONE);
        return day(at.toLocalDate()) + " " + HOUR.format(at);
    }

    /** As {@link #time}, but midnight reads as 24:00 of the day that it ends. */
    public String deadline(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var at = instant.atZone(ChinaTime.ZONE);
        return isMidnight(at) ? day(at.toLocalDate().minusDays(1)) + " 24:00" : time(instant);
    }

    /** To the millisecond and with its offset, for whoever wants to know exactly. */
    public String exact(@Nullable Instant instant) {
        return instant == null ? "" : EXACT.format(instant.atZone(ChinaTime.ZONE));
    }

    /** As {@link #time}, always with the year: for records, which are printed and read in other years. */
    public String full(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var at = instant.atZone(ChinaTime.ZONE);
        return fullDay(at.toLocalDate()) + " " + HOUR.format(at);
    }

    public String day(LocalDate day) {
        return day(day, day.getYear() == ChinaTime.dateOf(clock.instant()).getYear());
    }

    public String fullDay(LocalDate day) {
        return day(day, false);
    }

    /** A number of things, the same on every page: 2,836. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    private static String day(LocalDate day, boolean thisYear) {
        if (english()) {
            return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                    + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day.getDayOfMonth()
                    + (thisYear ? "" : ", " + day.getYear());
        }
        return (thisYear ? "" : day.getYear() + "年") + day.getMonthValue() + "月" + day.getDayOfMonth() + "日 "
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE).replace("星期", "周");
    }

    /** Today in China, {@code 2026-11-24}. */
    public LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }

    /** How much working time is left after today, or over: {@code 剩 3 个工作日}, {@code 超期 2 个工作日}. */
    public String remaining(Instant deadline) {
        var now = clock.instant();
        if (now.isAfter(deadline)) {
            int over = WorkingTime.daysBetween(deadline, now, calendar.calendar());
            return over == 0 ? say("deadline.late-today") : say("deadline.late-days", over);
        }
        var tonight = ChinaTime.endOf(ChinaTime.dateOf(now));
        int left = deadline.isAfter(tonight) ? WorkingTime.daysBetween(tonight, deadline, calendar.calendar()) : 0;
        return left == 0 ? say("deadline.due-now") : say("deadline.days-left", left);
    }

    /** At most two working days are left after today. */
    public boolean isSoon(Instant deadline) {
        var now = clock.instant();
        return !now.isAfter(deadline) && WorkingTime.daysBetween(now, deadline, calendar.calendar()) <= 3;
    }

    /** A constant as it stands in addresses and in JSON. */
    public String kebab(Enum<?> constant) {
        return Json.kebab(constant);
    }

    public boolean isPast(Instant instant) {
        return clock.instant().isAfter(instant);
    }

    /** The word for a constant, by the key {@code word.<type>.<constant>} such as {@code word.ticket-stage.open}. */
    public String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : word(constant.getDeclaringClass().getSimpleName(), Json.kebab(constant));
    }

    /** The word for a value that is already written in kebab case, of this type. */
    public String word(String type, @Nullable String value) {
        return value == null || value.isEmpty() ? ""
                : messages.getMessage("word." + kebab(type) + "." + value, null, value, LocaleContextHolder.getLocale());
    }

    public String say(String key, @Nullable Object... arguments) {
        var text = messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
        return text == null ? key : text;
    }

    private static String kebab(String type) {
        return type.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean isMidnight(ZonedDateTime at) {
        return at.getHour() == 0 && at.getMinute() == 0 && at.getSecond() == 0 && at.getNano() == 0;
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
