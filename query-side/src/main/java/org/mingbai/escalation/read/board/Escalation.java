package org.mingbai.escalation.read.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * A ticket that somebody must act on.
 *
 * @param unit who must act
 * @param place where the ticket lies
 * @param since when it reached the level, or was warned of
 * @param overdue working days since the deadline, {@code P3D}; late by less than a day, or not yet late, is {@code P0D}
 * @param late the deadline of the running round has passed
 * @param next null where it climbs no further
 * @param problem why the subject cannot be read, if so
 */
record Escalation(TicketNumber ticket, @Nullable String subject, int level, UnitCode unit, UnitCode place, Instant since,
                  DeadlineInShort deadline, Period overdue, boolean late, @Nullable Next next,
                  @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {
    record DeadlineInShort(Instant at, LocalDate lastDay, boolean provisional) {
    }

    /** Where it climbs if nobody answers in time: to which level, whose that is, and when. */
    record Next(int level, UnitCode unit, Instant at) {
    }
}
