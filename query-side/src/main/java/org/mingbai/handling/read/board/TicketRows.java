package org.mingbai.handling.read.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.NumbersInTexts;
import org.mingbai.viewstore.lucene.CommonWords;
import org.springframework.stereotype.Component;

/** Makes rows of summaries: opens what is sealed, and compares deadlines with now. */
@Component
final class TicketRows {
    private final TicketTexts texts;

    TicketRows(TicketTexts texts) {
        this.texts = texts;
    }

    TicketRow of(TicketSummary ticket, Instant now) {
        return of(ticket, now, null);
    }

    /** @param words that were searched for: the row says which of them it was found by, as far as its reader can read it there */
    TicketRow of(TicketSummary ticket, Instant now, @Nullable String words) {
        var opened = ticket.opened();
        var assignment = ticket.assignment();
        var deadline = ticket.deadline();
        var row = texts.row();
        var subject = row.open(KeyOwner.of(opened.ticket()), "subject", opened.subject());
        var holder = assignment == null ? null : texts.holder(assignment.holder());
        return new TicketRow(opened.ticket(), ticket.stage(), opened.line(), subject,
                opened.category(), ticket.clock().path().getLast(), assignment == null ? null : assignment.post(),
                holder, opened.card(), opened.occurredAt(),
                new TicketRow.DeadlineInShort(deadline.at(), deadline.lastDay(), deadline.provisional()), ticket.breached(now), ticket.late(now),
                ticket.clock().level(), ticket.returns(), ticket.passTheBuck(), ticket.reopened(), ticket.pressed(), ticket.resolvedAt(),
                ticket.resolution(), ticket.satisfied(), opened.late(), row.problem(),
                words == null ? null : CommonWords.of(NumbersInTexts.SPELLINGS, words, texts.searched(ticket, row)).words());
    }
}
