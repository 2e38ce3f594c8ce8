package org.mingbai.handling.read.board;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook of one sheet, sent on while it grows. */
final class WorkbookWriter implements TableWriter {
    private static final int SENT_EVERY = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    WorkbookWriter(OutputStream into, String title, List<Integer> widths) {
        workbook = new Workbook(into, "Mingbai", "1.0");
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            // Written in place: shared strings would all be kept until the end.
            sheet.inlineString(next, column, cells.get(column));
        }
        if (next == 0) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        }
        if (++next % SENT_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }
}
