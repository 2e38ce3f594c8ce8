package org.mingbai.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Counts tickets, breaches and levels of a workbook anew: its own reading of the sheet by patterns, its own calendar day by day from the
 * published files. Nothing of the product is used.
 */
final class Recount {
    private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>|<si/>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<row [^>]*>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*)>(?:<v>(.*?)</v>)?</c>");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");
    private static final DateTimeFormatter DASHES = DateTimeFormatter.ofPattern("yyyy-M-d H:mm:ss");
    /** A date cell: days since the end of 1899, with a time of day. */
    private static final Pattern SERIAL = Pattern.compile("\\d+\\.\\d+");
    private static final int AFTER_A_BREACH = 5;

    private final Map<LocalDate, Boolean> announced = new HashMap<>();
    private final List<Map<String, String>> rows;

    /** @param byLevel how many tickets reached which level in the end */
    record Counts(int rows, int tickets, int known, int rejected, int breached, Map<String, Integer> byLevel) {
    }

    Recount(Path input, String workbook) throws IOException {
        try (var years = Files.list(input.resolve("holidays"))) {
            for (var year : years.toList()) {
                Api.JSON.readTree(Files.readString(year)).path("days")
                        .forEach(day -> announced.put(LocalDate.parse(day.path("date").asString()), day.path("isOffDay").asBoolean()));
            }
        }
        rows = read(input.resolve(workbook));
    }

    /** @param workingDays true: {@code days} of work; false: calendar days, and a last day off moves on */
    Counts under(int days, boolean workingDays, LocalDateTime now) {
        Set<String> seen = new HashSet<>();
        var byLevel = new LinkedHashMap<>(Map.of("0", 0, "1", 0, "2", 0, "3", 0));
        int rejected = 0;
        int known = 0;
        for (var row : rows) {
            var accepted = time(row.get("留言时间"));
            var hasReply = row.containsKey("答复意见") || row.containsKey("答复时间");
            var replied = time(row.get("答复时间"));
            if (accepted == null || !row.containsKey("留言详情") || !row.containsKey("留言主题") || hasReply && (replied == null || replied.isBefore(accepted))) {
                rejected++;
            } else if (!seen.add(row.get("留言编号"))) {
                known++;
            } else {
                byLevel.merge(Integer.toString(level(accepted, replied == null ? now : replied, days, workingDays)), 1, Integer::sum);
            }
        }
        int breached = byLevel.get("1") + byLevel.get("2") + byLevel.get("3");
        return new Counts(rows.size(), breached + byLevel.get("0"), known, rejected, breached, byLevel);
    }

    private int level(LocalDateTime accepted, LocalDateTime until, int days, boolean workingDays) {
        var last = workingDays ? workday(accepted.toLocalDate(), days) : rolled(accepted.toLocalDate().plusDays(days));
        int level = 0;
        while (level < 3 && until.isAfter(last.plusDays(1).atStartOfDay())) {
            level++;
            last = workday(last, AFTER_A_BREACH);
        }
        return level;
    }

    private LocalDate workday(LocalDate from, int number) {
        var day = from;
        for (int counted = 0; counted < number;) {
            day = day.plusDays(1);
            counted += works(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate rolled(LocalDate day) {
        return works(day) ? day : rolled(day.plusDays(1));
    }

    private boolean works(LocalDate day) {
        var off = announced.get(day);
        return off == null ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY : !off;
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (SERIAL.matcher(text).matches()) {
            return LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(Math.round(Double.parseDouble(text) * 86_400));
        }
        try {
            return LocalDateTime.parse(text.strip(), text.contains("/") ? SLASHES : DASHES);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    static List<Map<String, String>> read(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            var strings = new ArrayList<String>();
            var found = STRING.matcher(part(zip, "xl/sharedStrings.xml"));
            while (found.find()) {
                var text = new StringBuilder();
                var runs = TEXT.matcher(found.group());
                while (runs.find()) {
                    text.append(runs.group(1));
                }
                strings.add(text.toString());
            }
            var heads = new HashMap<String, String>();
            var rows = new ArrayList<Map<String, String>>();
            var lines = ROW.matcher(part(zip, "xl/worksheets/sheet1.xml"));
            while (lines.find()) {
                var cells = cells(lines.group(1), strings);
                if (heads.isEmpty()) {
                    heads.putAll(cells);
                } else if (!cells.isEmpty()) {
                    var row = new HashMap<String, String>();
                    cells.forEach((column, value) -> row.put(heads.getOrDefault(column, column).strip(), value));
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static Map<String, String> cells(String row, List<String> strings) {
        var cells = new HashMap<String, String>();
        var found = CELL.matcher(row);
        while (found.find()) {
            var value = found.group(3);
            if (value != null) {
                var text = found.group(2).contains("t=\"s\"") ? strings.get(Integer.parseInt(value)) : value;
                if (!text.isBlank()) {
                    cells.put(found.group(1), text);
                }
            }
        }
        return cells;
    }

    private static String part(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
