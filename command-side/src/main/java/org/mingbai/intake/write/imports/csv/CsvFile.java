package org.mingbai.intake.write.imports.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.mingbai.intake.write.imports.workbook.NotAWorkbook;
import org.mingbai.intake.write.imports.workbook.SheetReading;
import org.mingbai.intake.write.imports.workbook.WorkbookException;
import org.mingbai.kernel.Refusal;
import org.mingbai.platform.text.SavedText;

/** A table of text in memory. Its encoding is found out, not believed, and is the one in which all of it is text. */
public final class CsvFile {

    public static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private final String text;

    private CsvFile(String text) {
        this.text = text;
    }

    /** @throws WorkbookException where it is no text, or one in marks: a page or a sheet saved as XML */
    public static CsvFile of(byte[] file) {
        return SavedText.of(file).filter(CsvFile::isNoMarkup).map(CsvFile::new).orElseThrow(() -> new WorkbookException(
                BrokenText.readable(file).<Refusal>map(before -> new UnreadableText(new CsvFile(before).lastRow())).orElseGet(NotAWorkbook::new)));
    }

    static boolean isNoMarkup(String text) {
        return !text.stripLeading().startsWith("<") && !text.startsWith("%PDF");
    }

    /** The row in which the text ends. */
    private int lastRow() {
        int row = 1;
        try (var rows = rows(BrokenText.separator(text))) {
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                row = next.get().number();
            }
            return text.endsWith("\n") ? row + 1 : row;
        } catch (WorkbookException withinAQuotation) {
            return withinAQuotation.reason() instanceof UnreadableText(int unread) ? unread : row;
        }
    }

    public SheetReading rows(char separator) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        try {
            return new CsvRows(format.parse(new StringReader(text)));
        } catch (IOException impossible) {
            throw new WorkbookException(new NotAWorkbook());
        }
    }
}
