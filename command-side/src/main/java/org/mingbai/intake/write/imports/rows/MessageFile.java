package org.mingbai.intake.write.imports.rows;

import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.mingbai.intake.write.imports.csv.CsvFile;
import org.mingbai.intake.write.imports.csv.UnreadableText;
import org.mingbai.intake.write.imports.workbook.SheetReading;
import org.mingbai.intake.write.imports.workbook.Workbook;
import org.mingbai.intake.write.imports.workbook.WorkbookException;

/**
 * An uploaded table of messages, an xlsx or a CSV, held in memory and nowhere else. What it is, its bytes tell, not its name. It has been
 * read to its end once, so that it can be read again.
 */
public final class MessageFile {
    private final Supplier<SheetReading> table;
    private final int rows;

    private MessageFile(Supplier<SheetReading> table, int rows) {
        this.table = table;
        this.rows = rows;
    }

    /** @throws WorkbookException with the reason why it cannot be imported */
    public static MessageFile of(byte[] file) {
        var table = table(file);
        int rows = 0;
        try (var reading = new MessageRows(table.get())) {
            while (reading.next().isPresent()) {
                rows++;
            }
        }
        return new MessageFile(table, rows);
    }

    private static Supplier<SheetReading> table(byte[] file) {
        if (Workbook.isOne(file)) {
            var book = Workbook.of(file);
            var sheet = sheet(book);
            return () -> book.rows(sheet);
        }
        var csv = CsvFile.of(file);
        char separator = separator(csv);
        return () -> csv.rows(separator);
    }

    /** The one that holds messages; a cover, notes and empty sheets stand around it. */
    private static Workbook.Sheet sheet(Workbook book) {
        var tables = book.sheets(MessageRows::areIn);
        if (tables.size() > 1) {
            throw new WorkbookException(new SeveralTables(tables.stream().map(Workbook.Sheet::name).collect(Collectors.joining("、"))));
        }
        return tables.isEmpty() ? book.first() : tables.getFirst();
    }

    /** The one that makes a header of the first rows; a Chinese spreadsheet program writes any of the three. */
    private static char separator(CsvFile csv) {
        char nearest = CsvFile.SEPARATORS.getFirst();
        for (char separator : CsvFile.SEPARATORS) {
            try (var _ = new MessageRows(csv.rows(separator))) {
                return separator;
            } catch (WorkbookException none) {
                nearest = none.reason() instanceof UnreadableText ? separator : nearest;
            }
        }
        return nearest;
    }

    /** Rows that are not blank, the header and what stands above it apart. */
    public int rows() {
        return rows;
    }

    public MessageRows read() {
        return new MessageRows(table.get());
    }
}
