package org.mingbai.handling.write.reopen;

import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.write.PinnedCard;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class ReopenTicketHandler implements Handles<ReopenTicket> {

    /** Part of what is decided on: an erasure that comes first must not be overtaken by a reason sealed just before it. */
    private static final Fold<Boolean> ERASED = Fold.from(false).on(PersonalDataErased.class, (erased, erasure) -> erased
            || erasure.erased().stream().anyMatch(key -> key.kind() == ErasedKind.TICKET));

    @Override
    public Class<ReopenTicket> command() {
        return ReopenTicket.class;
    }

    @Override
    public Decision handle(ReopenTicket c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketState.FOLD, c.subject());
        var place = ticket.known() ? PlacementFacts.placement(ticket.at().unit(), facts) : null;
        return ReopenTicketDecider.decide(c, new ReopenTicketDecider.State(ticket, facts.fold(TicketClock.FOLD, c.subject()),
                facts.fold(ERASED, c.subject()), PinnedCard.of(ticket, facts), place), ctx);
    }
}
