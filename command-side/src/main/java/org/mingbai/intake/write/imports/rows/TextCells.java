package org.mingbai.intake.write.imports.rows;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.ShownAs;

/** Texts of a sheet: white space that layout left around and between lines is trimmed, everything else stays as it was written. */
final class TextCells {
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\p{Cc}\\u2028\\u2029]+\\s*");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([Ee][+-]?[0-9]{1,2})?");
    /** A spreadsheet keeps 15 digits of a number; what stands beyond is not what somebody typed. */
    private static final int RELIABLE_DIGITS = 15;

    private TextCells() {
    }

    /** The number of a message, which may be a number or a text to the spreadsheet: 2549 is 2549. */
    static CellReading<String> number(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> within(oneLine(text), MessageColumn.NUMBER);
            case Cell.Number number -> number(number);
            case Cell.Formula _ -> CellReading.fault(RejectionReason.FORMULA);
            case Cell.IsoTime _, Cell.Other _ -> CellReading.fault(RejectionReason.NOT_A_MESSAGE_NUMBER);
        };
    }

    private static CellReading<String> number(Cell.Number cell) {
        if (cell.shownAs() != ShownAs.NUMBER || !DIGITS.matcher(cell.digits()).matches()) {
            return CellReading.fault(RejectionReason.NOT_A_MESSAGE_NUMBER);
        }
        var number = new BigDecimal(cell.digits()).stripTrailingZeros();
        return number.signum() < 0 || number.scale() > 0 || number.precision() - number.scale() > RELIABLE_DIGITS
                ? CellReading.fault(RejectionReason.NOT_A_MESSAGE_NUMBER)
                : CellReading.of(number.toPlainString());
    }

    static CellReading<String> line(Cell cell, MessageColumn column) {
        return text(cell, column, true);
    }

    static CellReading<String> lines(Cell cell, MessageColumn column) {
        return text(cell, column, false);
    }

    private static CellReading<String> text(Cell cell, MessageColumn column, boolean oneLine) {
        return switch (cell) {
            case Cell.Text(String text) -> within(oneLine ? oneLine(text) : manyLines(text), column);
            case Cell.Number(String digits, ShownAs shownAs, _) when shownAs == ShownAs.NUMBER -> within(digits, column);
            case Cell.Formula _ -> CellReading.fault(RejectionReason.FORMULA);
            case Cell.Number _, Cell.IsoTime _, Cell.Other _ -> CellReading.fault(RejectionReason.NOT_TEXT);
        };
    }

    private static CellReading<String> within(String text, MessageColumn column) {
        if (text.isEmpty()) {
            return CellReading.fault(RejectionReason.EMPTY);
        }
        return text.length() > column.longest() ? CellReading.fault(RejectionReason.TOO_LONG) : CellReading.of(text);
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private static String manyLines(String text) {
        var lines = CONTROLS.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll(" ");
        return EMPTY_LINES.matcher(lines.lines().map(String::strip).collect(Collectors.joining("\n"))).replaceAll("\n\n").strip();
    }
}
