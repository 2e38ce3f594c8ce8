package org.mingbai.intake.write.imports.rows;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.ShownAs;

/**
 * A number as the sheet shows it: what somebody read there is what is stored, not {@code 2024.0} or {@code 1.39E10}. Only where a plain
 * cell would show {@code 1.23E+11} because it is narrow all digits are taken, which whoever typed them has seen. A number of more digits
 * than a spreadsheet keeps is not what was typed, and is refused.
 */
final class ShownNumber {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([Ee][+-]?[0-9]{1,3})?");
    private static final Pattern PLAIN = Pattern.compile("(?i)General|@|0");
    /** Numerals of another script and conditions are shown in ways that are not known here. */
    private static final Pattern UNKNOWN = Pattern.compile("(?i)\\[(DBNum|=|<|>)");
    private static final int RELIABLE_DIGITS = 15;
    /** As long as a spreadsheet lets a format be. */
    private static final int LONGEST_FORMAT = 255;

    private ShownNumber() {
    }

    static CellReading<String> of(Cell.Number cell) {
        if (!DIGITS.matcher(cell.digits()).matches()) {
            return CellReading.fault(RejectionReason.NOT_TEXT);
        }
        var number = new BigDecimal(cell.digits());
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean whole = bare.scale() <= 0;
        if (whole && bare.precision() - bare.scale() > RELIABLE_DIGITS) {
            return CellReading.fault(RejectionReason.DIGITS_LOST);
        }
        if (whole && PLAIN.matcher(cell.format()).matches()) {
            return CellReading.of(bare.toPlainString());
        }
        return formatted(number, cell);
    }

    private static CellReading<String> formatted(BigDecimal number, Cell.Number cell) {
        if (cell.format().length() > LONGEST_FORMAT || UNKNOWN.matcher(cell.format()).find()) {
            return CellReading.fault(RejectionReason.FORMAT_UNKNOWN);
        }
        var shown = cell.shownAs() == ShownAs.NUMBER
                ? NumberFormat.show(number, cell.format().equals("@") ? "General" : cell.format())
                : ShownTime.of(number.doubleValue(), cell);
        return shown.<CellReading<String>>map(CellReading::of).orElseGet(() -> CellReading.fault(RejectionReason.FORMAT_UNKNOWN));
    }
}
