package org.mingbai.intake.write.imports.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.mingbai.intake.write.imports.workbook.NotAWorkbook;
import org.mingbai.intake.write.imports.workbook.SheetReading;
import org.mingbai.intake.write.imports.workbook.WorkbookException;
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
        var text = SavedText.of(file).filter(each -> !each.stripLeading().startsWith("<") && !each.startsWith("%PDF"))
                .orElseThrow(() -> new WorkbookException(new NotAWorkbook()));
        return new CsvFile(text);
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
