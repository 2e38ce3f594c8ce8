package org.mingbai.handling.write.reopen;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.clock.Leadership;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.escalation.events.RaisedBy;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.write.HandingOver;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.Erased;
import org.mingbai.kernel.value.TicketNumber;

/**
 * A new round with the promise of the same card version, counted from now; earlier rounds keep their deadlines and breaches. The second
 * reopening raises the level (pitfall: reopened again and again, and nobody notices).
 */
public final class ReopenTicketDecider implements Decider<ReopenTicket> {

    private static final int THIRD_ROUND = 3;
    private static final int HIGHEST_LEVEL = 3;
    /** Part of what is decided on: an erasure that comes first must not be overtaken by a reason sealed just before it. */
    private static final Fold<Boolean> ERASED = Fold.from(false).on(PersonalDataErased.class, (erased, erasure) -> erased
            || erasure.erased().stream().anyMatch(key -> key.kind() == ErasedKind.TICKET));

    @Override
    public Decision handle(ReopenTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        var place = ticket.known() ? PlacementFacts.placement(ticket.at().unit(), facts) : null;
        return decide(c, new State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                facts.fold(ERASED, c.subject()), PinnedCard.of(ticket, facts), place), ctx);
    }

    /**
     * The ticket with its clock, whether its texts are erased, the card it is pinned to, and who answers at its place now; the last two null
     * for an unknown ticket.
     */
    public record State(TicketState ticket, TicketClock clock, boolean erased, @Nullable ProcedureCardPublished card, @Nullable Placement place) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** What has no answer yet is still being handled. */
        record TicketStillRunning(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(ReopenTicket c, State s, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), s.ticket(), ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (!s.ticket().settled()) {
            return Decision.refuse(new WhyNot.TicketStillRunning(c.ticket()));
        }
        if (s.erased()) {
            return Decision.refuse(new Erased());
        }
        int round = s.ticket().round() + 1;
        var promise = Promise.of(s.card(), s.ticket().opened().line(), ctx.now(), ctx.calendar());
        var reopened = new TicketReopened(c.ticket(), round, promise.card(), promise.deadline(), promise.steps(),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now());
        var events = new ArrayList<DomainEvent>();
        events.add(reopened);
        if (round == THIRD_ROUND) {
            int level = Math.min(HIGHEST_LEVEL, s.clock().level() + 1);
            events.add(new LevelRaised(c.ticket(), round, level, RaisedBy.SECOND_REOPENING,
                    Leadership.at(level, s.ticket().at().path()), ctx.now()));
        }
        events.addAll(HandingOver.of(TicketState.FOLD.apply(s.ticket(), reopened), s.place(), ctx.now()));
        return Decision.accept(events);
    }
}
