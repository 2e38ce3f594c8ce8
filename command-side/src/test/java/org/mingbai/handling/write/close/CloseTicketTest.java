package org.mingbai.handling.write.close;

import static org.mingbai.handling.Given.TICKET;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Slice;

class CloseTicketTest {

    private static final CloseTicket CLOSE = new CloseTicket(TICKET, null);

    @Test
    void it_stands_on_the_ticket_alone() {
        given().when(CLOSE, Given.now().actor()).then(Given.closed()).dependingOn(Tag.of("ticket", TICKET));
    }

    @Test
    void of_two_who_close_at_once_the_later_is_refused() {
        given().meanwhile(Given.closed()).when(CLOSE, Given.now().actor())
                .thenRefused(new CloseTicketDecider.WhyNot.TicketNotResolved(TICKET)).decidedAnew();
    }

    private static Slice<CloseTicket> given() {
        return Slice.of(new CloseTicketDecider()).given(Given.history(Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.CITY)), Given.accepted(), Given.resolved()));
    }
}
