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
import org.mingbai.intake.write.imports.workbook.UnreadableWorkbook;
import org.mingbai.intake.write.imports.workbook.WorkbookException;
import org.mingbai.platform.text.Texts;

/** The rows as a spreadsheet program would number them: a line break within quotes begins none. */
final class CsvRows implements SheetReading {

    /** How programs keep leading zeros from being lost: {@code ="002549"} is shown as 002549. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

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
            throw new WorkbookException(new UnreadableWorkbook());
        }
    }

    private static SheetRow row(CSVRecord read) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            var kept = KEPT_AS_TEXT.matcher(read.get(i));
            var text = kept.matches() ? kept.group(1) : read.get(i);
            if (!Texts.isBlank(text)) {
                cells.put(i, new Cell.Text(text));
            }
        }
        return new SheetRow((int) Math.min(read.getRecordNumber(), Integer.MAX_VALUE), cells);
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
