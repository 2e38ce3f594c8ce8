package org.mingbai.intake.write.imports.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.SheetReading;
import org.mingbai.intake.write.imports.workbook.SheetRow;
import org.mingbai.intake.write.imports.workbook.WorkbookException;

/** The rows below the header, one after another; blank ones are passed over. */
public final class MessageRows implements AutoCloseable {
    private final SheetReading rows;
    private final Header header;
    /** Rows below the header that were read while it was looked for. */
    private final Deque<SheetRow> ahead = new ArrayDeque<>();

    MessageRows(SheetReading rows) {
        this.rows = rows;
        try {
            var first = first(rows);
            int place = Header.place(first);
            this.header = Header.of(first.get(place));
            ahead.addAll(first.subList(place + 1, first.size()));
        } catch (WorkbookException refused) {
            rows.close();
            throw refused;
        }
    }

    /** Whether there are messages: a row below a header. */
    static boolean areIn(SheetReading sheet) {
        try {
            var first = first(sheet);
            return Header.place(first) + 1 < first.size() || sheet.next().isPresent();
        } catch (WorkbookException refused) {
            if (refused.reason() instanceof MissingColumns) {
                return false;
            }
            throw refused;
        }
    }

    private static List<SheetRow> first(SheetReading rows) {
        var first = new ArrayList<SheetRow>();
        while (first.size() < Header.WITHIN_FIRST) {
            var next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            first.add(next.get());
        }
        return first;
    }

    public Optional<RowReading> next() {
        return (ahead.isEmpty() ? rows.next() : Optional.of(ahead.remove())).map(this::read);
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
