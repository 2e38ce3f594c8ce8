package org.mingbai.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads the years that come with the project. A line that cannot be read stops everything: a wrong calendar is worse than none. */
final class ShippedHolidays {

    private static final String RESOURCE = "holidays-2007-2026.csv";

    private ShippedHolidays() {
    }

    static WorkingCalendar load() {
        var days = new TreeMap<Integer, List<CalendarDay>>();
        try (var stream = ShippedHolidays.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line, days));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return WorkingCalendar.of(days.entrySet().stream().map(year -> new CalendarYear(year.getKey(), year.getValue())).toList());
    }

    private static void add(String line, TreeMap<Integer, List<CalendarDay>> days) {
        var fields = line.split(",", -1);
        if (fields.length != 4 || !(fields[2].equals("off") || fields[2].equals("work"))) {
            throw new IllegalStateException("not a line of the calendar: " + line);
        }
        days.computeIfAbsent(Integer.valueOf(fields[0]), _ -> new ArrayList<>())
                .add(new CalendarDay(LocalDate.parse(fields[1]), fields[3], fields[2].equals("off")));
    }
}
