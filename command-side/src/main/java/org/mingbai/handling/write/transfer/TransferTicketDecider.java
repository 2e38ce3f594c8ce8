package org.mingbai.handling.write.transfer;

import java.util.ArrayList;
import java.util.Objects;

import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.handling.write.Destination;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.TicketNumber;

/** The citizen's deadline goes along unchanged; the new unit accepts anew. */
public final class TransferTicketDecider implements Decider<TransferTicket> {

    @Override
    public Decision handle(TransferTicket c, Facts facts, Context ctx) {
        return decide(c, new State(facts.fold(TicketState.FOLD, c.subject()),
                PlacementFacts.destination(c.unit(), c.post(), facts)), ctx);
    }

    /** The ticket, and where it shall go. */
    public record State(TicketState ticket, Destination to) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** What has its answer goes nowhere; it would have to be reopened. */
        record TicketAlreadyAnswered(TicketNumber ticket) implements WhyNot, Conflict {
        }

        /** A transfer leads elsewhere. */
        record TicketIsThereAlready(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(TransferTicket c, State s, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), s.ticket(), ctx);
        hindrance = hindrance == null ? s.to().hindrance(ctx) : hindrance;
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (s.ticket().settled()) {
            return Decision.refuse(new WhyNot.TicketAlreadyAnswered(c.ticket()));
        }
        var from = s.ticket().at();
        var to = s.to().assignment();
        if (s.ticket().inHand() && from.unit().equals(to.unit()) && Objects.equals(from.post(), to.post())) {
            return Decision.refuse(new WhyNot.TicketIsThereAlready(c.ticket()));
        }
        var events = new ArrayList<DomainEvent>();
        events.add(new TicketTransferred(c.ticket(), from.unit(), to, ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
        events.addAll(s.to().placement().newVacancy(to, ctx.now()));
        return Decision.accept(events);
    }
}
