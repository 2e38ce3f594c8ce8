package org.mingbai.intake.write.imports.rows;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.SheetRow;
import org.mingbai.intake.write.imports.workbook.SheetRows;

/** The rows below the header, one after another; blank ones are passed over. */
public final class MessageRows implements AutoCloseable {
    private final SheetRows rows;
    private final Header header;

    MessageRows(SheetRows rows) {
        this.rows = rows;
        this.header = Header.of(rows.next());
    }

    public Optional<RowReading> next() {
        return rows.next().map(this::read);
    }

    private RowReading read(SheetRow row) {
        var cells = new RowCells(header, row);
        var message = new MessageRow(row.number(), cells.number(), cells.line(MessageColumn.USER), cells.line(MessageColumn.SUBJECT),
                cells.time(MessageColumn.TIME), cells.lines(MessageColumn.TEXT), reply(cells),
                cells.has(MessageColumn.CATEGORY) ? cells.line(MessageColumn.CATEGORY) : null);
        return cells.firstFault().<RowReading>map(RowReading.Rejected::new).orElseGet(() -> new RowReading.Message(message));
    }

    private static MessageRow.@Nullable Reply reply(RowCells cells) {
        boolean text = cells.has(MessageColumn.REPLY);
        boolean time = cells.has(MessageColumn.REPLY_TIME);
        if (!text && !time) {
            return null;
        }
        if (!text || !time) {
            cells.fault(text ? MessageColumn.REPLY_TIME : MessageColumn.REPLY, RejectionReason.REPLY_INCOMPLETE);
            return null;
        }
        return new MessageRow.Reply(cells.lines(MessageColumn.REPLY), cells.time(MessageColumn.REPLY_TIME));
    }

    @Override
    public void close() {
        rows.close();
    }
}
