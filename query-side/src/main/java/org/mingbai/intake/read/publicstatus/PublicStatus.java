package org.mingbai.intake.read.publicstatus;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.time.WorkingCalendar;

/**
 * What the public is told of a ticket.
 *
 * @param stage how far it is on the way that everybody knows
 * @param breached true once the promise was broken, also while the answer is still out
 * @param outcome the class of the result, absent before the answer and for messages from before the system
 */
public record PublicStatus(TicketNumber number, TicketStage status, Stage stage, Instant acceptedAt, DeadlineBody deadline, boolean breached,
                           @Nullable Instant answeredAt, @Nullable Resolution outcome) {

    /** 受理 → 办理 → 答复 → 回访 → 办结 */
    public enum Stage { ACCEPTED, HANDLING, ANSWERED, FOLLOWED_UP, CLOSED }

    static PublicStatus of(TicketSummary ticket, String source, WorkingCalendar calendar, Instant now, Locale language) {
        var opened = ticket.opened();
        if (opened == null) {
            throw new IllegalArgumentException("a ticket that was never opened has no status");
        }
        return new PublicStatus(opened.ticket(), ticket.stage(), stage(ticket), opened.occurredAt(),
                DeadlineBody.of(ticket.deadline(), source, calendar, language), ticket.breached(now), ticket.resolvedAt(), ticket.resolution());
    }

    static Stage stage(TicketSummary ticket) {
        return switch (ticket.stage()) {
            case OPEN -> Stage.ACCEPTED;
            case DISPATCHED, ACCEPTED -> Stage.HANDLING;
            case RESOLVED -> ticket.satisfied() == null ? Stage.ANSWERED : Stage.FOLLOWED_UP;
            case CLOSED -> Stage.CLOSED;
        };
    }
}
