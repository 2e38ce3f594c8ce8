package org.mingbai.organisation.write.unitlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.text.SavedText;
import org.mingbai.platform.text.Texts;

/** Reads a list of units: text as spreadsheet programs save it ({@link SavedText}), column names first and in any order. */
final class UnitList {

    static final int MOST_ROWS = 20_000;

    private UnitList() {
    }

    /** @throws InvalidInputException where the file as a whole cannot be read; nothing of it was done then */
    static List<ListedUnit> read(byte[] file) {
        var text = SavedText.of(file).orElseThrow(() -> InvalidInputException.of("file", "not-utf-8"));
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get())) {
            return rows(parser.getRecords());
        } catch (IOException | UncheckedIOException malformed) {
            throw InvalidInputException.of("file", "not-a-list");
        }
    }

    /** What stands between the column names. */
    private static char separator(String text) {
        var names = text.lines().findFirst().orElse("");
        return names.indexOf(',') >= 0 ? ',' : names.indexOf('\t') >= 0 ? '\t' : names.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<ListedUnit> rows(List<CSVRecord> records) {
        var names = records.isEmpty() ? List.<String>of() : records.getFirst().stream().map(Texts::trimmed).toList();
        int code = column(names, "code");
        int name = column(names, "name");
        int kind = names.indexOf("kind");
        if (records.size() - 1 > MOST_ROWS) {
            throw InvalidInputException.of("file", "list-too-long", MOST_ROWS);
        }
        var rows = new ArrayList<ListedUnit>();
        for (int i = 1; i < records.size(); i++) {
            var row = new ListedUnit(i + 1, cell(records.get(i), code), cell(records.get(i), name), cell(records.get(i), kind));
            if (records.get(i).stream().anyMatch(cell -> !Texts.isBlank(cell))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static int column(List<String> names, String wanted) {
        int at = names.indexOf(wanted);
        if (at < 0) {
            throw InvalidInputException.of("file", "list-columns", wanted);
        }
        return at;
    }

    private static String cell(CSVRecord row, int column) {
        return column < 0 || column >= row.size() ? "" : Texts.trimmed(row.get(column));
    }
}
