package org.mingbai.intake.write.imports.rows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.ShownAs;
import org.mingbai.time.ChinaTime;

/** Times of a sheet, in text or as date cells; both are China time. A day alone is no time, since a deadline may hang on the hour. */
final class TimeCells {
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
                case Cell.Fault _ -> CellReading.fault(RejectionReason.ERROR_VALUE);
                case Cell.Truth _ -> CellReading.fault(RejectionReason.NOT_A_TIME);
            };
        } catch (DateTimeException impossible) {
            return CellReading.fault(RejectionReason.IMPOSSIBLE_TIME);
        }
    }

    private static CellReading<Instant> text(String text) {
        return switch (TimeText.read(text)) {
            case CellReading.Value<LocalDateTime>(LocalDateTime time) -> instant(time);
            case CellReading.Fault<LocalDateTime>(RejectionReason reason) -> CellReading.fault(reason);
        };
    }

    private static CellReading<Instant> number(Cell.Number cell) {
        double days = days(cell.digits());
        if (cell.shownAs() == ShownAs.NUMBER || Double.isNaN(days)) {
            return CellReading.fault(RejectionReason.NOT_A_TIME);
        }
        if (days < 0 || days >= LAST_DAY) {
            return CellReading.fault(RejectionReason.IMPOSSIBLE_TIME);
        }
        if (days >= 0 && days < 1 && cell.shownAs() != ShownAs.DATE) {
            return CellReading.fault(RejectionReason.NOT_A_TIME);
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
