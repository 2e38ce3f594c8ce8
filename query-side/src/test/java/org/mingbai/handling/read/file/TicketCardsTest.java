package org.mingbai.handling.read.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.handling.read.Given;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.handling.read.file.TicketCards.FlowStep;
import org.mingbai.kernel.value.HotlineLine;

/** The card has three steps, of which the second bounds the reply. */
class TicketCardsTest {
    @Test
    void a_ticket_that_nobody_has_accepted_stands_at_the_first_step() {
        assertThat(places(TicketStage.OPEN)).containsExactly("now", "ahead", "ahead");
        assertThat(places(TicketStage.DISPATCHED)).containsExactly("now", "ahead", "ahead");
    }

    @Test
    void an_accepted_one_stands_at_the_step_whose_limit_is_its_deadline() {
        assertThat(places(TicketStage.ACCEPTED)).containsExactly("past", "now", "ahead");
    }

    @Test
    void an_answer_ends_that_step_and_claims_no_other() {
        assertThat(places(TicketStage.RESOLVED)).containsExactly("past", "past", "ahead");
        assertThat(places(TicketStage.CLOSED)).containsExactly("past", "past", "ahead");
    }

    @Test
    void the_call_back_ends_what_is_left() {
        assertThat(places(TicketStage.RESOLVED, true)).containsExactly("past", "past", "past");
        assertThat(places(TicketStage.CLOSED, true)).containsExactly("past", "past", "past");
    }

    private static List<String> places(TicketStage stage) {
        return places(stage, false);
    }

    private static List<String> places(TicketStage stage, boolean calledBack) {
        return TicketCards.flow(Given.card(), HotlineLine.COMPLAINT, stage, calledBack).stream().map(FlowStep::place).toList();
    }
}
