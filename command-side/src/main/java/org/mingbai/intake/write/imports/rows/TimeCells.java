package org.mingbai.intake.write.imports.rows;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.ShownAs;
import org.mingbai.time.ChinaTime;

/**
 * Times of a sheet: text such as {@code 2019/4/25 9:32:09} or {@code 2019-11-13 11:20:21}, and date cells; both are China time. A day
 * alone is no time, since a deadline may hang on the hour.
 */
final class TimeCells {
    private static final String DAY = "(\\d{4})(?:([/.-])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)";
    private static final Pattern DAY_ALONE = Pattern.compile(DAY);
    private static final Pattern DAY_AND_TIME = Pattern.compile(DAY + "(?:T|\\s+|(?<=日))(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?");
    private static final int EARLIEST_YEAR = 2000;
    private static final long MILLIS_OF_DAY = 86_400_000;
    /** 31 December 9999, where spreadsheets end. */
    private static final double LAST_DAY = 2_958_466;
    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    private TimeCells() {
    }

    static CellReading<Instant> read(Cell cell) {
        try {
            return switch (cell) {
                case Cell.Text(String text) -> text(text);
                case Cell.Number number -> number(number);
                case Cell.IsoTime(String time) -> text(time);
                case Cell.Formula _ -> CellReading.fault(RejectionReason.FORMULA);
                case Cell.Other _ -> CellReading.fault(RejectionReason.NOT_A_TIME);
            };
        } catch (DateTimeException impossible) {
            return CellReading.fault(RejectionReason.IMPOSSIBLE_TIME);
        }
    }

    private static CellReading<Instant> text(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var full = DAY_AND_TIME.matcher(plain);
        if (full.matches()) {
            return instant(day(full).atTime(number(full.group(7)), number(full.group(8)), number(full.group(9)), nanos(full.group(10))));
        }
        var dayAlone = DAY_ALONE.matcher(plain);
        if (dayAlone.matches()) {
            day(dayAlone);
            return CellReading.fault(RejectionReason.TIME_OF_DAY_MISSING);
        }
        return CellReading.fault(RejectionReason.NOT_A_TIME);
    }

    private static LocalDate day(MatchResult found) {
        boolean separated = found.group(3) != null;
        return LocalDate.of(number(found.group(1)), number(found.group(separated ? 3 : 5)), number(found.group(separated ? 4 : 6)));
    }

    /** What is absent counts nothing: a time to the minute is that minute's first second. */
    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static CellReading<Instant> number(Cell.Number cell) {
        double days = days(cell.digits());
        if (cell.shownAs() == ShownAs.NUMBER || Double.isNaN(days)) {
            return CellReading.fault(RejectionReason.NOT_A_TIME);
        }
        if (days < 0 || days >= LAST_DAY) {
            return CellReading.fault(RejectionReason.IMPOSSIBLE_TIME);
        }
        if (cell.shownAs() == ShownAs.DATE && days == Math.rint(days)) {
            return CellReading.fault(RejectionReason.TIME_OF_DAY_MISSING);
        }
        var first = cell.since1904() ? FIRST_1904 : FIRST_1900;
        return instant(first.atStartOfDay().plus(Math.round(days * MILLIS_OF_DAY), ChronoUnit.MILLIS));
    }

    private static double days(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private static CellReading<Instant> instant(LocalDateTime time) {
        return time.getYear() < EARLIEST_YEAR
                ? CellReading.fault(RejectionReason.BEFORE_2000)
                : CellReading.of(time.atZone(ChinaTime.ZONE).toInstant());
    }
}
