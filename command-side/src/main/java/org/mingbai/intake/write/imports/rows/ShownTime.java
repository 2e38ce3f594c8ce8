package org.mingbai.intake.write.imports.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.ShownAs;

/** A date cell as a Chinese spreadsheet program shows it. Names of months and days in other languages, and hours that run on, are not guessed at. */
final class ShownTime {

    private static final Pattern TOKEN = Pattern.compile("(?i)\"([^\"]*)\"|\\\\(.)|_.|\\* |\\[\\$-(?i:0?804|0?409|F800|F400)\\]|\\[(?:black|blue|cyan|green|magenta|red|white|yellow)\\]"
            + "|(?<half>AM/PM|A/P|上午/下午)|(?<field>y+|m+|d+|h+|s+|a{3,4})|(?<other>.)", Pattern.DOTALL);
    /** Another language has other words for days, and for the halves of them. */
    private static final Pattern OF_ANOTHER_LANGUAGE = Pattern.compile("(?i)\\[\\$-0?804\\].*A(?:M)?/P|\\[\\$-0?409\\].*(?:aaa|上午)", Pattern.DOTALL);
    /** Literal without being marked as such. */
    private static final Pattern PLAIN = Pattern.compile("[-/:., ()+]|[^\\p{ASCII}]");
    /** The calendar of 1900 has a 29 February that never was: until then every day is another one. */
    private static final double FIRST_TRUE_DAY = 61;
    private static final String WEEK = "一二三四五六日";
    private static final double LAST_DAY = 2_958_466;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int NOON = 12;

    private final LocalDateTime at;
    private final boolean halves;

    private ShownTime(LocalDateTime at, boolean halves) {
        this.at = at;
        this.halves = halves;
    }

    /** Empty where it cannot be told what is shown. */
    static Optional<String> of(double days, Cell.Number cell) {
        boolean untrue = !cell.since1904() && days < FIRST_TRUE_DAY && cell.shownAs() != ShownAs.TIME_OF_DAY;
        if (days < 0 || days >= LAST_DAY || untrue || OF_ANOTHER_LANGUAGE.matcher(cell.format()).find()) {
            return Optional.empty();
        }
        var first = cell.since1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        var tokens = TOKEN.matcher(cell.format()).results().toList();
        boolean halves = tokens.stream().anyMatch(token -> token.group("half") != null);
        var time = new ShownTime(first.atStartOfDay().plus(Math.round(days * SECONDS_OF_DAY), ChronoUnit.SECONDS), halves);
        var shown = new StringBuilder();
        String before = "";
        for (int i = 0; i < tokens.size() && !";".equals(tokens.get(i).group()); i++) {
            var part = time.part(tokens.get(i), before, i + 1 < tokens.size() && nextField(tokens.subList(i + 1, tokens.size())).startsWith("s"));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            shown.append(part.get());
            before = field(tokens.get(i)).isEmpty() ? before : field(tokens.get(i));
        }
        return Optional.of(shown.toString().strip());
    }

    private static String field(MatchResult token) {
        var field = token.group("field");
        return field == null ? "" : field.toLowerCase(Locale.ROOT);
    }

    private static String nextField(Iterable<MatchResult> following) {
        for (var token : following) {
            if (!field(token).isEmpty()) {
                return field(token);
            }
        }
        return "";
    }

    private Optional<String> part(MatchResult token, String before, boolean secondsFollow) {
        if (!field(token).isEmpty()) {
            return field(field(token), before.startsWith("h") || secondsFollow);
        }
        if (token.group("half") != null) {
            boolean morning = at.getHour() < NOON;
            var halvesOfDay = token.group("half").split("/");
            return Optional.of(halvesOfDay[morning ? 0 : 1]);
        }
        var other = token.group("other");
        if (other != null) {
            return PLAIN.matcher(other).matches() ? Optional.of(other) : Optional.empty();
        }
        var literal = token.group(1) == null ? token.group(2) : token.group(1);
        return Optional.of(literal == null ? token.group().startsWith("_") ? " " : "" : literal);
    }

    private Optional<String> field(String field, boolean ofAnHour) {
        return Optional.ofNullable(switch (field) {
            case "yyyy", "yyy" -> "%04d".formatted(at.getYear());
            case "yy", "y" -> "%02d".formatted(at.getYear() % 100);
            case "m" -> Integer.toString(ofAnHour ? at.getMinute() : at.getMonthValue());
            case "mm" -> "%02d".formatted(ofAnHour ? at.getMinute() : at.getMonthValue());
            case "d" -> Integer.toString(at.getDayOfMonth());
            case "dd" -> "%02d".formatted(at.getDayOfMonth());
            case "h" -> Integer.toString(hour());
            case "hh" -> "%02d".formatted(hour());
            case "s" -> Integer.toString(at.getSecond());
            case "ss" -> "%02d".formatted(at.getSecond());
            case "aaa" -> weekday();
            case "aaaa" -> "星期" + weekday();
            default -> null;
        });
    }

    private int hour() {
        int twelve = at.getHour() % NOON;
        return halves ? twelve == 0 ? NOON : twelve : at.getHour();
    }

    private String weekday() {
        return WEEK.substring(at.getDayOfWeek().getValue() - 1, at.getDayOfWeek().getValue());
    }
}
