package org.mingbai.handling.read.board;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.mingbai.handling.read.TicketSummary;
import org.mingbai.kernel.Actor;
import org.mingbai.pages.Wording;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/**
 * Writes the board into a table, row by row, so that never more than one is in memory. It is the board of one moment: what moves while it
 * is written is in it once.
 */
@Component
final class TicketExport {
    /** What goes beyond is said in the last row. */
    static final int MOST = 10_000;

    private final TicketBoard board;
    private final TicketRows rows;
    private final TicketColumns columns;
    private final Wording wording;
    private final DomainClock clock;

    TicketExport(TicketBoard board, TicketRows rows, TicketColumns columns, Wording wording, DomainClock clock) {
        this.board = board;
        this.rows = rows;
        this.columns = columns;
        this.wording = wording;
        this.clock = clock;
    }

    void write(BoardQuestion question, Actor reader, TableWriter table) throws IOException {
        table.row(columns.heads());
        long total;
        try {
            total = board.each(question, reader, MOST, ticket -> row(table, ticket));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        if (total > MOST) {
            table.row(wording.say("export.cut", MOST, total));
        }
        table.finish();
    }

    private void row(TableWriter table, TicketSummary ticket) {
        try {
            table.row(columns.of(rows.of(ticket, clock.instant())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
