package org.mingbai.handling.write.extend;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadlines;

/** The only way to move a citizen's deadline, and only as far as the card goes that the ticket was accepted under. */
public final class ExtendDeadlineDecider implements Decider<ExtendDeadline> {

    @Override
    public Decision handle(ExtendDeadline c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        return decide(c, new State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                PinnedCard.of(ticket, facts)), ctx);
    }

    /** The ticket with its clock, and the card that it is pinned to; null for an unknown ticket. */
    public record State(TicketState ticket, TicketClock clock, @Nullable ProcedureCardPublished card) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The card that the ticket was accepted under lets nobody extend this limit. */
        record CardAllowsNoExtension(CardId card) implements WhyNot, Input {

            @Override
            public String field() {
                return "days";
            }
        }

        /** The round has its answer: there is no deadline left to extend. */
        record ClockNotRunning(TicketNumber ticket) implements WhyNot, Conflict {
        }

        /** A deadline that has passed is broken; no extension mends it. */
        record DeadlineHasPassed(TicketNumber ticket) implements WhyNot, Conflict {
        }

        /**
         * All extensions of a round together stay within what the card allows.
         *
         * @param most what the card allows
         * @param granted what was granted before
         * @param left what may still be granted
         */
        record ExtensionBeyondCard(int most, int granted, int left) implements WhyNot, Input {

            @Override
            public String field() {
                return "days";
            }
        }
    }

    public static Decision decide(ExtendDeadline c, State s, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), s.ticket(), ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (!s.clock().running()) {
            return Decision.refuse(new WhyNot.ClockNotRunning(c.ticket()));
        }
        var deadline = s.clock().deadline();
        if (deadline.isLate(ctx.now())) {
            return Decision.refuse(new WhyNot.DeadlineHasPassed(c.ticket()));
        }
        var allowed = Promise.bounding(s.card(), s.ticket().opened().line()).extension();
        if (allowed == null || allowed.unit() != deadline.limit().unit()) {
            return Decision.refuse(new WhyNot.CardAllowsNoExtension(s.card().card()));
        }
        int granted = deadline.days() - deadline.limit().amount();
        if (granted + c.days() > allowed.amount()) {
            return Decision.refuse(new WhyNot.ExtensionBeyondCard(allowed.amount(), granted, allowed.amount() - granted));
        }
        return Decision.accept(new DeadlineExtended(c.ticket(), s.clock().round(), c.days(),
                Deadlines.extend(deadline, c.days(), ctx.calendar()), ctx.actor().account(),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
    }
}
