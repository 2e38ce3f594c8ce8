package org.mingbai.handling.read.board;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Comma-separated text as spreadsheets open it: UTF-8 with its mark, every cell in quotes. That makes no text of a cell yet: one that
 * begins like a formula is given an apostrophe before it.
 */
final class CsvWriter implements TableWriter {
    /** Half and full width, since a spreadsheet set to Chinese takes both; tab and line ends, since it passes over them. */
    private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠\t\r\n";
    private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();

    private final CSVPrinter printer;

    CsvWriter(OutputStream into) throws IOException {
        Writer text = new OutputStreamWriter(into, StandardCharsets.UTF_8);
        text.write('\ufeff');
        printer = new CSVPrinter(text, FORMAT);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvWriter::harmless).toList());
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void finish() throws IOException {
        printer.close(true);
    }
}
