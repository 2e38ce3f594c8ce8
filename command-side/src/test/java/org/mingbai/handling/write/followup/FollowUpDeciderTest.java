package org.mingbai.handling.write.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.UnknownTicket;

class FollowUpDeciderTest {

    private static final FollowUp CALLED_BACK = new FollowUp(Given.TICKET, Satisfaction.NO, "仍未发放");

    @Test
    void what_the_caller_says_of_an_answer_is_recorded_before_and_after_closing() {
        var recorded = Decision.accept(new FollowUpRecorded(Given.TICKET, Satisfaction.NO, Given.sealed("comment", "仍未发放"),
                Given.ACCEPTED_AT));

        assertThat(decide(Given.ticket(Given.resolved()))).isEqualTo(recorded);
        assertThat(decide(Given.ticket(Given.resolved(), Given.closed()))).isEqualTo(recorded);
    }

    @Test
    void it_closes_nothing() {
        var ticket = Given.ticket(Given.resolved());

        assertThat(TicketState.FOLD.apply(ticket, Given.events(decide(ticket)).getFirst()).stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void before_the_answer_there_is_nothing_to_call_back_about() {
        assertThat(decide(Given.ticket())).isEqualTo(Decision.refuse(new FollowUpDecider.WhyNot.NothingToFollowUp(Given.TICKET)));
        assertThat(decide(TicketState.FOLD.empty())).isEqualTo(Decision.refuse(new UnknownTicket(Given.TICKET)));
    }

    private static Decision decide(TicketState ticket) {
        return FollowUpDecider.decide(CALLED_BACK, ticket, Given.now());
    }
}
