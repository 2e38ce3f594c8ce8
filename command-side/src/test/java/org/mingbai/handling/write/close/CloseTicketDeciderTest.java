package org.mingbai.handling.write.close;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.StaleVersion;

class CloseTicketDeciderTest {

    private static final CloseTicket CLOSE = new CloseTicket(Given.TICKET, "已回访");

    @Test
    void a_ticket_with_its_answer_is_closed() {
        assertThat(decide(Given.ticket(Given.resolved()))).isEqualTo(Decision.accept(
                new TicketClosed(Given.TICKET, Given.sealed("note", "已回访"), Given.ACCEPTED_AT)));
    }

    @Test
    void without_an_answer_it_is_not_closed_and_no_ticket_twice() {
        var refused = Decision.refuse(new CloseTicketDecider.WhyNot.TicketNotResolved(Given.TICKET));

        assertThat(decide(Given.ticket())).isEqualTo(refused);
        assertThat(decide(Given.ticket(Given.dispatched(Given.in(Organisation.PROVINCE)), Given.accepted()))).isEqualTo(refused);
        assertThat(decide(Given.ticket(Given.resolved(), Given.closed()))).isEqualTo(refused);
    }

    @Test
    void a_stale_reader_is_told_so() {
        assertThat(CloseTicketDecider.decide(CLOSE, Given.ticket(), Given.by(Given.PROVINCE, Given.ACCEPTED_AT, true)))
                .isEqualTo(Decision.refuse(new StaleVersion()));
    }

    private static Decision decide(TicketState ticket) {
        return CloseTicketDecider.decide(CLOSE, ticket, Given.now());
    }
}
