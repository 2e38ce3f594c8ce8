package org.mingbai.intake.read.screenpop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.intake.read.unplaced.UnplacedCall;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * What an operator sees while the caller talks. It never says who called before.
 *
 * @param byCaller tickets of the same phone number, the newest first
 * @param byRespondent tickets about the same respondent, the newest first
 * @param similar tickets whose matter is like what was typed so far, the likest first
 * @param unplaced calls of the same phone number that were taken off a ticket and have no other place yet, the newest first
 */
public record ScreenPop(List<Known> byCaller, List<Known> byRespondent, List<Known> similar, List<UnplacedCall> unplaced) {

    /**
     * An earlier ticket. {@code breached}: late at any time; {@code lateNow}: open beyond its deadline; {@code open}: a call can join it;
     * {@code problem}: why its subject cannot be read, if so; {@code why}: which of
     * the words typed stand in a similar one, and {@code likeness}: how much of what was typed they are.
     */
    public record Known(TicketNumber ticket, TicketStage state, @Nullable String subject, @Nullable String respondent, UnitCode unit, Instant acceptedAt, Instant deadline,
                        boolean breached, boolean lateNow, int level, @Nullable Instant resolvedAt, @Nullable Satisfaction satisfied, boolean open,
                        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem,
                        @Nullable List<String> why, @Nullable Double likeness) {
    }
}
