package org.mingbai.intake.read.screenpop;

import org.mingbai.handling.read.TicketSummary;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.kernel.Fold;

/** A ticket, and who called about it: whoever opened it, and whoever joined it later. */
record KnownTicket(TicketSummary ticket, Contacts contacts) {

    static final KnownTicket NONE = new KnownTicket(TicketSummary.FOLD.empty(), Contacts.NONE);

    static final Fold<KnownTicket> FOLD = Fold.both(TicketSummary.FOLD, Contacts.FOLD, KnownTicket::new, KnownTicket::ticket, KnownTicket::contacts);
}
