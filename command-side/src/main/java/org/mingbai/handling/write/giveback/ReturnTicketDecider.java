package org.mingbai.handling.write.giveback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.PassTheBuckFlagged;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.write.Hindrance;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.Route;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * A ticket goes back to the unit that sent it, or to the dispatcher where none did. The third return is no longer between the two: the
 * ticket is flagged and their common superior has it.
 */
public final class ReturnTicketDecider implements Decider<ReturnTicket> {

    static final int PASSED_AROUND = 3;

    @Override
    public Decision handle(ReturnTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        var target = target(ticket).map(to -> PlacementFacts.placement(to.unit(), facts)).orElse(null);
        return decide(c, new State(ticket, target), ctx);
    }

    /**
     * The ticket, and who gets it.
     *
     * @param target the placement in the unit that {@link #target} names; null where it names none
     */
    public record State(TicketState ticket, @Nullable Placement target) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Only who was given a ticket, and has not answered it, can give it back. */
        record TicketNotInHand(TicketNumber ticket) implements WhyNot, Conflict {
        }
    }

    /** A unit, and the post that had the ticket there before, if any. */
    public record Target(UnitCode unit, @Nullable PostId post) {
    }

    /** Where a return leads to; empty for the dispatcher, and for a ticket that cannot be returned. */
    public static Optional<Target> target(TicketState ticket) {
        if (!ticket.inHand() || !ticket.route().everGiven()) {
            return Optional.empty();
        }
        var route = ticket.route();
        if (route.returns() + 1 == PASSED_AROUND) {
            return Optional.of(new Target(superior(route).getLast(), null));
        }
        // The first sender is the place where the ticket waited for its dispatch.
        return route.senders().size() > 1
                ? Optional.of(new Target(route.senders().getLast().unit(), route.senders().getLast().post()))
                : Optional.empty();
    }

    public static Decision decide(ReturnTicket c, State s, Context ctx) {
        var hindrance = Hindrance.of(c.ticket(), s.ticket(), ctx);
        if (hindrance != null) {
            return Decision.refuse(hindrance);
        }
        if (!s.ticket().inHand()) {
            return Decision.refuse(new WhyNot.TicketNotInHand(c.ticket()));
        }
        var route = s.ticket().route();
        var to = target(s.ticket()).map(target -> s.target().at(target.post())).orElse(route.origin());
        int returns = route.returns() + 1;
        var events = new ArrayList<DomainEvent>();
        events.add(new TicketReturned(c.ticket(), route.at().unit(), to, returns,
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
        if (returns == PASSED_AROUND) {
            events.add(new PassTheBuckFlagged(c.ticket(), route.held().stream().map(List::getLast).toList(), to.unit(), returns, ctx.now()));
        }
        if (s.target() != null) {
            events.addAll(s.target().newVacancy(to, ctx.now()));
        }
        return Decision.accept(events);
    }

    private static List<UnitCode> superior(Route route) {
        var returnedBy = new HashSet<>(route.returnedBy());
        returnedBy.add(route.at().unit());
        return CommonSuperior.of(route.held(), returnedBy);
    }
}
