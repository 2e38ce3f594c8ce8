package org.mingbai.handling.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.card.Promise;
import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.time.WorkingCalendar;

class TicketStateTest {

    private static final Assignment SECTION = Given.in(Organisation.PROVINCE, Organisation.CITY, Organisation.SECTION);
    private static final Assignment NOBODY = new Assignment(Given.PROVINCE, List.of(Given.PROVINCE), null, null);

    @Test
    void it_goes_its_way_from_open_to_closed() {
        assertThat(Given.ticket().stage()).isEqualTo(Stage.OPEN);
        assertThat(Given.ticket(Given.dispatched(SECTION)).stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(Given.ticket(Given.dispatched(SECTION), Given.accepted()).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(Given.ticket(Given.dispatched(SECTION), Given.accepted(), Given.resolved()).stage()).isEqualTo(Stage.RESOLVED);
        assertThat(Given.ticket(Given.dispatched(SECTION), Given.accepted(), Given.resolved(), Given.closed()).stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_return_to_nobody_waits_for_dispatch_and_a_return_to_somebody_to_be_accepted() {
        assertThat(Given.ticket(Given.dispatched(SECTION), Given.returned(Organisation.SECTION, NOBODY, 1)).stage()).isEqualTo(Stage.OPEN);
        assertThat(Given.ticket(Given.dispatched(SECTION), Given.returned(Organisation.SECTION, SECTION, 1)).stage())
                .isEqualTo(Stage.DISPATCHED);
    }

    @Test
    void reopened_it_is_where_it_was_and_what_was_never_given_to_anybody_waits_for_dispatch() {
        assertThat(Given.ticket(Given.dispatched(SECTION), Given.accepted(), Given.resolved(), reopened()))
                .returns(Stage.DISPATCHED, TicketState::stage)
                .returns(SECTION, TicketState::at)
                .returns(2, TicketState::round);
        assertThat(Given.ticket(Given.resolved(), reopened()).stage()).isEqualTo(Stage.OPEN);
    }

    private static TicketReopened reopened() {
        var promise = Promise.of(Given.card(), HotlineLine.COMPLAINT, Given.ACCEPTED_AT, WorkingCalendar.shipped());
        return new TicketReopened(Given.TICKET, 2, promise.card(), promise.deadline(), promise.steps(), Given.sealed("reason", "未发"),
                Given.ACCEPTED_AT);
    }
}
