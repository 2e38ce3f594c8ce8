package org.mingbai.intake.write.imports.rows;

import org.mingbai.intake.write.imports.workbook.Workbook;
import org.mingbai.intake.write.imports.workbook.WorkbookException;

/** An uploaded workbook of messages, held in memory and nowhere else. It has been read to its end once, so that it can be read again. */
public final class MessageFile {
    private final Workbook workbook;
    private final int rows;

    private MessageFile(Workbook workbook, int rows) {
        this.workbook = workbook;
        this.rows = rows;
    }

    /** @throws WorkbookException with the reason why it cannot be imported */
    public static MessageFile of(byte[] file) {
        var workbook = Workbook.of(file);
        int rows = 0;
        try (var reading = new MessageRows(workbook.rows())) {
            while (reading.next().isPresent()) {
                rows++;
            }
        }
        return new MessageFile(workbook, rows);
    }

    /** Rows that are not blank, the header apart. */
    public int rows() {
        return rows;
    }

    public MessageRows read() {
        return new MessageRows(workbook.rows());
    }
}
