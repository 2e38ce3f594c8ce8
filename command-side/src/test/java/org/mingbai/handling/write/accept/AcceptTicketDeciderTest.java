package org.mingbai.handling.write.accept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;

class AcceptTicketDeciderTest {

    private static final AcceptTicket ACCEPT = new AcceptTicket(Given.TICKET, "  ");
    private static final Assignment CITY = Given.in(Organisation.PROVINCE, Organisation.CITY);

    @Test
    void a_dispatched_ticket_is_taken_on_and_a_blank_note_is_no_note() {
        assertThat(AcceptTicketDecider.decide(ACCEPT, Given.ticket(Given.dispatched(CITY)), Given.now()))
                .isEqualTo(Decision.accept(new TicketAccepted(Given.TICKET, null, Given.ACCEPTED_AT)));
    }

    @Test
    void it_is_dispatched_first_and_accepted_once() {
        var refused = Decision.refuse(new AcceptTicketDecider.WhyNot.TicketNotDispatched(Given.TICKET));

        assertThat(AcceptTicketDecider.decide(ACCEPT, Given.ticket(), Given.now())).isEqualTo(refused);
        assertThat(AcceptTicketDecider.decide(ACCEPT, Given.ticket(Given.dispatched(CITY), Given.accepted()), Given.now())).isEqualTo(refused);
        assertThat(AcceptTicketDecider.decide(ACCEPT, Given.ticket(Given.resolved()), Given.now())).isEqualTo(refused);
    }

    @Test
    void unknown_comes_before_jurisdiction_jurisdiction_before_stale_and_stale_before_the_state() {
        var elsewhere = Given.by(Organisation.OTHER_CITY, Given.ACCEPTED_AT, true);
        var stale = Given.by(Organisation.PROVINCE, Given.ACCEPTED_AT, true);

        assertThat(AcceptTicketDecider.decide(ACCEPT, TicketState.FOLD.empty(), elsewhere))
                .isEqualTo(Decision.refuse(new UnknownTicket(Given.TICKET)));
        assertThat(AcceptTicketDecider.decide(ACCEPT, Given.ticket(Given.dispatched(CITY)), elsewhere))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
        assertThat(AcceptTicketDecider.decide(ACCEPT, Given.ticket(), stale)).isEqualTo(Decision.refuse(new StaleVersion()));
    }
}
