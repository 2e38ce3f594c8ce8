package org.mingbai.handling.write.dispatch;

import java.util.ArrayList;

import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.write.Destination;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** A ticket always lands on somebody: the present holder, or in a vacancy the lead; the vacancy is then on record. */
public final class DispatchTicketDecider implements Decider<DispatchTicket> {

    @Override
    public Decision handle(DispatchTicket c, Facts facts, Context ctx) {
        return decide(c, new State(facts.fold(TicketState.FOLD, c.subject()),
                PlacementFacts.destination(c.unit(), c.post(), facts)), ctx);
    }

    /** The ticket, and where it shall go. */
    public record State(TicketState ticket, Destination to) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Only what waits for dispatch is dispatched; what lies with a unit is transferred or returned. */
        record TicketNotOpen(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(DispatchTicket c, State s, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), s.ticket(), ctx);
        hindrance = hindrance == null ? s.to().hindrance(ctx) : hindrance;
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (s.ticket().stage() != Stage.OPEN) {
            return Decision.refuse(new WhyNot.TicketNotOpen(c.ticket()));
        }
        var to = s.to().assignment();
        var events = new ArrayList<DomainEvent>();
        events.add(new TicketDispatched(c.ticket(), to, ctx.sealer().ticketIfAny(c.ticket(), "note", c.note()), ctx.now()));
        events.addAll(s.to().placement().newVacancy(to, ctx.now()));
        return Decision.accept(events);
    }
}
