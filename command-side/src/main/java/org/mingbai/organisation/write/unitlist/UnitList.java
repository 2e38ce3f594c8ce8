package org.mingbai.organisation.write.unitlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.mingbai.platform.http.InvalidInputException;

/** Reads a list of units: UTF-8 with or without byte order mark, comma-separated, column names first and in any order. */
final class UnitList {

    static final int MOST_ROWS = 20_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UnitList() {
    }

    /** @throws InvalidInputException where the file as a whole cannot be read; nothing of it was done then */
    static List<ListedUnit> read(byte[] file) {
        try (var parser = CSVParser.parse(text(file), CSVFormat.RFC4180)) {
            return rows(parser.getRecords());
        } catch (IOException | UncheckedIOException malformed) {
            throw InvalidInputException.of("file", "not-a-list");
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw InvalidInputException.of("file", "not-utf-8");
        }
    }

    private static List<ListedUnit> rows(List<CSVRecord> records) {
        var names = records.isEmpty() ? List.<String>of() : records.getFirst().stream().map(String::strip).toList();
        int code = column(names, "code");
        int name = column(names, "name");
        int kind = names.indexOf("kind");
        if (records.size() - 1 > MOST_ROWS) {
            throw InvalidInputException.of("file", "list-too-long", MOST_ROWS);
        }
        var rows = new ArrayList<ListedUnit>();
        for (int i = 1; i < records.size(); i++) {
            var row = new ListedUnit(i + 1, cell(records.get(i), code), cell(records.get(i), name), cell(records.get(i), kind));
            if (records.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
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
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }
}
