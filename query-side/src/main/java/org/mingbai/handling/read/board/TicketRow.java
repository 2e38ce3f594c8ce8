package org.mingbai.handling.read.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.read.HolderBody;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * A ticket as one row of the board.
 *
 * @param breached late at any time, whatever became of it
 * @param lateNow open, and its deadline has passed
 * @param late entered well after the call
 * @param problem why its texts cannot be read, if so
 * @param why what of the words that were searched for stands in the ticket; null where none were
 */
record TicketRow(TicketNumber number, TicketStage state, HotlineLine line, @Nullable String subject, @Nullable String category,
                 UnitCode unit, @Nullable PostId post, @Nullable HolderBody holder, CardVersion card, Instant acceptedAt,
                 DeadlineInShort deadline, boolean breached, boolean lateNow, int level, int returns, boolean passTheBuck, int reopened, int pressed,
                 @Nullable Instant resolvedAt, @Nullable Resolution resolution, @Nullable Satisfaction satisfied, boolean late,
                 @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem, @Nullable List<String> why) {

    /** Somebody owes an answer: the only time at which it can be pressed. */
    public boolean open() {
        return resolvedAt == null && state != TicketStage.CLOSED;
    }

    /** The deadline without its explanation, which the ticket itself gives. */
    record DeadlineInShort(Instant at, LocalDate lastDay, boolean provisional) {
    }
}
