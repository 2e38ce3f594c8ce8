package org.mingbai.handling.write.accept;

import static org.mingbai.handling.Given.TICKET;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Slice;

class AcceptTicketTest {

    private static final AcceptTicket ACCEPT = new AcceptTicket(TICKET, null);

    @Test
    void it_stands_on_the_ticket_alone() {
        given().when(ACCEPT, Given.now().actor()).then(Given.accepted()).dependingOn(Tag.of("ticket", TICKET));
    }

    @Test
    void of_two_who_accept_at_once_the_later_is_refused() {
        given().meanwhile(Given.accepted()).when(ACCEPT, Given.now().actor())
                .thenRefused(new AcceptTicketDecider.WhyNot.TicketNotDispatched(TICKET)).decidedAnew();
    }

    @Test
    void what_is_given_back_at_the_same_moment_is_not_accepted() {
        given().meanwhile(Given.returned(Organisation.CITY, Given.unheld(Organisation.PROVINCE), 1)).when(ACCEPT, Given.now().actor())
                .thenRefused(new AcceptTicketDecider.WhyNot.TicketNotDispatched(TICKET)).decidedAnew();
    }

    private static Slice<AcceptTicket> given() {
        return Slice.of(new AcceptTicketDecider()).given(Given.history(Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.CITY))));
    }
}
