package org.mingbai.intake.write.imports.rows;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.ShownAs;
import org.mingbai.platform.text.Texts;

/** Texts of a sheet: white space that layout left around and between lines is trimmed, everything else stays as it was written. */
final class TextCells {
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\p{Cc}\\u2028\\u2029]+\\s*");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern FRACTION = Pattern.compile("\\.\\d*[1-9]|[0-9.][Ee][+-]?\\d|%$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})*(\\.0*)?|\\d+\\.0*");

    /** How a spreadsheet program saves a long number as text: {@code 1.23457E+11}. */
    private static final Pattern CUT = Pattern.compile("-?\\d(\\.\\d+)?[Ee]\\+\\d{2,3}");

    private TextCells() {
    }

    /** The number of a message, which may be a number or a text to the spreadsheet: 2549 is 2549. */
    static CellReading<String> number(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> whole(text, MessageColumn.NUMBER);
            case Cell.Number number -> number.shownAs() == ShownAs.NUMBER ? number(ShownNumber.of(number)) : notANumber();
            case Cell.Formula _ -> CellReading.fault(RejectionReason.FORMULA);
            case Cell.Fault _ -> CellReading.fault(RejectionReason.ERROR_VALUE);
            case Cell.IsoTime _, Cell.Truth _ -> notANumber();
        };
    }

    /** Leading zeros that the sheet shows belong to it; what groups its digits, and a fraction of nothing, do not. */
    private static CellReading<String> number(CellReading<String> shown) {
        return switch (shown) {
            case CellReading.Value<String>(String text) when text.startsWith("-") || FRACTION.matcher(text).find() -> notANumber();
            case CellReading.Value<String>(String text) -> within(GROUPED.matcher(text).matches() ? text.replaceAll("\\.0*$|,", "") : text, MessageColumn.NUMBER);
            case CellReading.Fault<String>(RejectionReason reason) -> reason == RejectionReason.NOT_TEXT ? notANumber() : shown;
        };
    }

    /** What tells one message, or one person, from another is not what a spreadsheet program left of it. */
    private static CellReading<String> whole(String text, MessageColumn column) {
        var line = oneLine(text);
        return CUT.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).matches() ? CellReading.fault(RejectionReason.DIGITS_LOST) : within(line, column);
    }

    private static CellReading<String> notANumber() {
        return CellReading.fault(RejectionReason.NOT_A_MESSAGE_NUMBER);
    }

    static CellReading<String> line(Cell cell, MessageColumn column) {
        return cell instanceof Cell.Text(String text) && column == MessageColumn.USER ? whole(text, column) : text(cell, column, true);
    }

    static CellReading<String> lines(Cell cell, MessageColumn column) {
        return text(cell, column, false);
    }

    private static CellReading<String> text(Cell cell, MessageColumn column, boolean oneLine) {
        return switch (cell) {
            case Cell.Text(String text) -> within(oneLine ? oneLine(text) : manyLines(text), column);
            case Cell.Number number -> switch (ShownNumber.of(number)) {
                case CellReading.Value<String>(String shown) -> within(shown, column);
                case CellReading.Fault<String> fault -> fault;
            };
            case Cell.Truth(boolean value) -> CellReading.of(value ? "TRUE" : "FALSE");
            case Cell.Formula _ -> CellReading.fault(RejectionReason.FORMULA);
            case Cell.Fault _ -> CellReading.fault(RejectionReason.ERROR_VALUE);
            case Cell.IsoTime _ -> CellReading.fault(RejectionReason.NOT_TEXT);
        };
    }

    private static CellReading<String> within(String text, MessageColumn column) {
        if (text.isEmpty()) {
            return CellReading.fault(RejectionReason.EMPTY);
        }
        if (!Texts.isWellFormed(text)) {
            return CellReading.fault(RejectionReason.NOT_UNICODE);
        }
        return Texts.isLongerThan(column.longest(), text) ? CellReading.fault(RejectionReason.TOO_LONG) : CellReading.of(text);
    }

    private static String oneLine(String text) {
        return Texts.trimmed(BREAKS.matcher(text).replaceAll(" "));
    }

    private static String manyLines(String text) {
        var lines = CONTROLS.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll(" ");
        return EMPTY_LINES.matcher(lines.lines().map(Texts::trimmed).collect(Collectors.joining("\n"))).replaceAll("\n\n").strip();
    }
}
