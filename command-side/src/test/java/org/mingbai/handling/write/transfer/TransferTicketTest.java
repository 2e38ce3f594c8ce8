package org.mingbai.handling.write.transfer;

import static org.mingbai.handling.Given.TICKET;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.Seat;
import org.mingbai.platform.axon.Slice;

class TransferTicketTest {

    private static final TransferTicket TO_SECTION = new TransferTicket(TICKET, Organisation.SECTION, null, "移交");

    @Test
    void it_stands_on_the_ticket_the_section_and_the_leads_above() {
        given().when(TO_SECTION, Given.now().actor())
                .then(Given.transferred(Organisation.OTHER_CITY, Organisation.section().at(Organisation.FIRST)))
                .dependingOn(Tag.of("ticket", TICKET), Tag.of("unit", Organisation.SECTION), Tag.of("unit", Organisation.CITY), Tag.of("unit", Organisation.PROVINCE));
    }

    @Test
    void what_is_answered_at_the_same_moment_stays_where_it_is() {
        given().meanwhile(Given.resolved()).when(TO_SECTION, Given.now().actor())
                .thenRefused(new TransferTicketDecider.WhyNot.TicketAlreadyAnswered(TICKET)).decidedAnew();
    }

    @Test
    void who_leaves_at_the_same_moment_gets_nothing() {
        given().meanwhile(Organisation.presence(Organisation.FIRST, Seat.A, "zhang", false)).when(TO_SECTION, Given.now().actor()).decidedAnew();
    }

    private static Slice<TransferTicket> given() {
        return Slice.of(new TransferTicketDecider()).given(Given.history(Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.OTHER_CITY)), Given.accepted()))
                .given(Organisation.unit(), Organisation.post(Organisation.FIRST), Organisation.named(Organisation.FIRST, Seat.A, "zhang"),
                        Organisation.lead(Organisation.SECTION, "lead"));
    }
}
