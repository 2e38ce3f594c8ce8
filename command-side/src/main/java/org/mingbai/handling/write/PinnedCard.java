package org.mingbai.handling.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.Facts;

/** Reads the card version that a ticket was accepted under; later versions do not concern it. */
public final class PinnedCard {

    private PinnedCard() {
    }

    /** Null for an unknown ticket. */
    public static @Nullable ProcedureCardPublished of(TicketState ticket, Facts facts) {
        if (ticket.opened() == null) {
            return null;
        }
        var pinned = ticket.opened().card();
        return facts.fold(Cards.FOLD, Cards.tag(pinned.id())).version(pinned);
    }
}
