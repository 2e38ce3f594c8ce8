package org.mingbai.supervision.write.press;

import java.util.Optional;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.supervision.events.TicketPressed;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.TicketPlace;

/** Leaders press within their jurisdiction, supervisors within a running appointment; whoever is both needs one of the two. */
public final class PressTicketDecider implements Decider<PressTicket> {

    @Override
    public Decision handle(PressTicket c, Facts facts, Context ctx) {
        return decide(c, new State(
                facts.fold(TicketPlace.FOLD, c.subject()),
                facts.fold(Appointments.FOLD, new Tag("account", ctx.actor().account().value()))), ctx);
    }

    /** Where the ticket lies, and the appointments of who presses. */
    public record State(TicketPlace ticket, Appointments appointments) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** An answer is out: there is nothing left to demand. Who is not content with it has the ticket reopened. */
        record PressedTicketIsAnswered(TicketNumber ticket) implements WhyNot, Conflict {
        }

        /** On a closed ticket there is nothing left to demand; it would have to be reopened. */
        record PressedTicketIsClosed(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(PressTicket c, State s, Context ctx) {
        if (!s.ticket().known()) {
            return Decision.refuse(new UnknownTicket(c.ticket()));
        }
        var path = s.ticket().path();
        Optional<SupervisorId> appointment =
                ctx.actor().has(Role.SUPERVISOR) ? s.appointments().covering(path, ctx.now()) : Optional.empty();
        boolean leads = ctx.actor().has(Role.LEADER) && ctx.actor().reaches(path);
        if (appointment.isEmpty() && !leads) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        if (s.ticket().closed()) {
            return Decision.refuse(new WhyNot.PressedTicketIsClosed(c.ticket()));
        }
        if (s.ticket().answered()) {
            return Decision.refuse(new WhyNot.PressedTicketIsAnswered(c.ticket()));
        }
        return Decision.accept(new TicketPressed(c.ticket(), appointment.orElse(null),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
    }
}
