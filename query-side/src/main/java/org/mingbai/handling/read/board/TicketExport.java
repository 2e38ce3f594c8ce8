package org.mingbai.handling.read.board;

import java.io.IOException;
import java.util.HashSet;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.pages.Wording;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/**
 * Writes the board into a table, part by part, so that never more than one part is in memory. What moves while it is written is written
 * once at most.
 */
@Component
final class TicketExport {
    /** What goes beyond is said in the last row. */
    static final int MOST = 10_000;
    private static final int PART = 500;

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
        var written = new HashSet<TicketNumber>();
        long total = PART;
        for (int number = 0; (long) number * PART < Math.min(total, MOST); number++) {
            var part = board.part(question, reader, number, PART);
            total = part.total();
            for (var ticket : part.tickets()) {
                if (written.add(ticket.opened().ticket())) {
                    table.row(columns.of(rows.of(ticket, clock.instant())));
                }
            }
        }
        if (total > MOST) {
            table.row(wording.say("export.cut", MOST, total));
        }
        table.finish();
    }
}
