package org.mingbai.handling.read;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.value.SealedText;

/** The next summary, from the one before and what changed: a record of thirteen parts is copied in one place. */
final class TicketChange {
    private final @Nullable TicketOpened opened;
    private TicketClock clock;
    private TicketStage stage;
    private @Nullable Assignment assignment;
    private int returns;
    private boolean passTheBuck;
    private int reopened;
    private int pressed;
    private @Nullable Instant resolvedAt;
    private @Nullable Resolution resolution;
    private @Nullable SealedText reply;
    private @Nullable Satisfaction satisfied;
    private boolean erased;

    TicketChange(TicketSummary before) {
        opened = before.opened();
        clock = before.clock();
        stage = before.stage();
        assignment = before.assignment();
        returns = before.returns();
        passTheBuck = before.passTheBuck();
        reopened = before.reopened();
        pressed = before.pressed();
        resolvedAt = before.resolvedAt();
        resolution = before.resolution();
        reply = before.reply();
        satisfied = before.satisfied();
        erased = before.erased();
    }

    TicketChange clock(TicketClock next) {
        clock = next;
        return this;
    }

    TicketChange stage(TicketStage next) {
        stage = next;
        return this;
    }

    TicketChange at(Assignment to) {
        assignment = to;
        return this;
    }

    /** A ticket that nobody holds after a return waits for dispatch again. */
    TicketChange returnedTo(Assignment to, int count) {
        stage = to.holder() == null && to.post() == null ? TicketStage.OPEN : TicketStage.DISPATCHED;
        returns = count;
        return at(to);
    }

    TicketChange passTheBuck() {
        passTheBuck = true;
        return this;
    }

    TicketChange pressed(int times) {
        pressed = times;
        return this;
    }

    TicketChange satisfied(Satisfaction answer) {
        satisfied = answer;
        return this;
    }

    TicketChange resolved(TicketResolved event) {
        stage = TicketStage.RESOLVED;
        resolvedAt = event.occurredAt();
        resolution = event.resolution();
        reply = event.reply();
        return this;
    }

    /** A new round: what the last one answered is in the timeline, not in the state. */
    TicketChange reopened() {
        reopened++;
        stage = assignment == null ? TicketStage.OPEN : TicketStage.DISPATCHED;
        resolvedAt = null;
        resolution = null;
        reply = null;
        satisfied = null;
        return this;
    }

    TicketChange erased() {
        erased = true;
        return this;
    }

    TicketSummary done() {
        return new TicketSummary(opened, clock, stage, assignment, returns, passTheBuck, reopened, pressed, resolvedAt, resolution, reply,
                satisfied, erased);
    }
}
