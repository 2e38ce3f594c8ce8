package org.mingbai.commitment.read.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mingbai.platform.json.Json;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The announcement for a year as an administrator types it from the notice, one line a day or span of days
 * ({@code 2-5~2-11 春节 休}), or pastes it in the JSON form of holiday-cn.
 */
final class Announcement {

    private static final JsonMapper JSON = Json.builder().build();
    private static final Pattern LINE = Pattern.compile("(?<from>[^\\s,，]+?)(?:[~～至](?<to>[^\\s,，]+))?[\\s,，]+(?<name>[^\\s,，]+)(?:[\\s,，]+(?<what>\\S+))?");
    private static final Pattern DATE = Pattern.compile("(?:(?<year>\\d{4})[-/年])?(?<month>\\d{1,2})[-/月](?<day>\\d{1,2})日?");
    private static final Set<String> OFF = Set.of("休", "放假", "off");
    private static final Set<String> WORKED = Set.of("班", "上班", "work");
    private static final int LONGEST_SPAN = 31;

    private Announcement() {
    }

    /** What the text amounts to: days, or the line that cannot be read. */
    sealed interface Reading {

        record Readable(CalendarYear year) implements Reading {
        }

        /** @param line counted from 1; 0 where the whole is meant. @param fault the end of the key of its sentence */
        record Unreadable(int line, String fault, String text) implements Reading {
        }
    }

    private static final class UnreadableException extends RuntimeException {
        private final transient Reading.Unreadable reading;

        UnreadableException(int line, String fault, String text) {
            super(fault, null, false, false);
            this.reading = new Reading.Unreadable(line, fault, text);
        }
    }

    static Reading read(int year, String text) {
        try {
            var stripped = text.strip();
            var days = stripped.startsWith("{") || stripped.startsWith("[") ? json(stripped) : lines(year, text);
            return new Reading.Readable(new CalendarYear(year, checked(year, days)));
        } catch (UnreadableException unreadable) {
            return unreadable.reading;
        }
    }

    /** The lines that read as this announcement. */
    static String write(CalendarYear year) {
        return year.days().stream().map(day -> day.date() + " " + day.name() + " " + (day.off() ? "休" : "班"))
                .collect(Collectors.joining("\n"));
    }

    private static List<CalendarDay> checked(int year, List<CalendarDay> days) {
        if (days.isEmpty()) {
            throw new UnreadableException(0, "empty", "");
        }
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            if (!CalendarYear.mayAnnounce(year, day.date())) {
                throw new UnreadableException(0, "other-year", day.date().toString());
            }
            if (!seen.add(day.date())) {
                throw new UnreadableException(0, "twice", day.date().toString());
            }
        }
        return days;
    }

    private static List<CalendarDay> json(String text) {
        try {
            var root = JSON.readTree(text);
            var days = new ArrayList<CalendarDay>();
            for (JsonNode day : root.isArray() ? root : root.path("days")) {
                days.add(new CalendarDay(LocalDate.parse(day.path("date").asString()), day.path("name").asString(),
                        day.path("isOffDay").booleanValue()));
            }
            return days;
        } catch (JacksonException | DateTimeException | IllegalArgumentException other) {
            throw new UnreadableException(0, "json", "");
        }
    }

    private static List<CalendarDay> lines(int year, String text) {
        var days = new ArrayList<CalendarDay>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                days.addAll(line(year, i + 1, line));
            }
        }
        return days;
    }

    private static List<CalendarDay> line(int year, int number, String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new UnreadableException(number, "line", line);
        }
        var from = date(year, number, parts.group("from"));
        var to = parts.group("to") == null ? from : date(year, number, parts.group("to"));
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SPAN))) {
            throw new UnreadableException(number, "span", line);
        }
        boolean off = off(number, parts.group("what") == null ? "休" : parts.group("what"));
        return from.datesUntil(to.plusDays(1)).map(date -> new CalendarDay(date, parts.group("name"), off)).toList();
    }

    private static boolean off(int number, String what) {
        if (!OFF.contains(what) && !WORKED.contains(what)) {
            throw new UnreadableException(number, "what", what);
        }
        return OFF.contains(what);
    }

    private static LocalDate date(int year, int number, String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableException(number, "date", text);
        }
        try {
            return LocalDate.of(parts.group("year") == null ? year : Integer.parseInt(parts.group("year")),
                    Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day")));
        } catch (DateTimeException noSuchDay) {
            throw new UnreadableException(number, "date", text);
        }
    }
}
