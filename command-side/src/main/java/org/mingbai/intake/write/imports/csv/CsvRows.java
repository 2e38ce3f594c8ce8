package org.mingbai.intake.write.imports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.SheetReading;
import org.mingbai.intake.write.imports.workbook.SheetRow;
import org.mingbai.intake.write.imports.workbook.WorkbookException;
import org.mingbai.platform.text.Texts;

/** The rows as a spreadsheet program would number them: a line break within quotes begins none. */
final class CsvRows implements SheetReading {

    /** How programs keep leading zeros from being lost: {@code ="002549"} is shown as 002549. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    /** What stood in a column that was too narrow, or was an error, is saved as what it looked like. */
    private static final Pattern NOT_SHOWN = Pattern.compile("#{4,}|#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!)");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            while (records.hasNext()) {
                var row = row(records.next());
                if (!row.cells().isEmpty()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw new WorkbookException(new UnreadableText(numbered(parser.getRecordNumber() + 1)));
        }
    }

    private static SheetRow row(CSVRecord read) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            var kept = KEPT_AS_TEXT.matcher(read.get(i));
            var text = kept.matches() ? kept.group(1) : read.get(i);
            if (!Texts.isBlank(text)) {
                cells.put(i, NOT_SHOWN.matcher(text.strip()).matches() ? new Cell.Fault() : new Cell.Text(text));
            }
        }
        return new SheetRow(numbered(read.getRecordNumber()), cells);
    }

    private static int numbered(long record) {
        return (int) Math.min(record, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
