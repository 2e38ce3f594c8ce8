package org.mingbai.handling.write.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.SECTION;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.handling.write.Destination;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.UnknownUnit;

class TransferTicketDeciderTest {

    private static final Assignment CITY = Given.in(Organisation.PROVINCE, Organisation.CITY);

    @Test
    void it_goes_on_from_any_stage_before_the_answer_and_is_accepted_anew() {
        assertThat(decide(Given.ticket())).isEqualTo(transferredFrom(Given.ticket()));
        assertThat(decide(Given.ticket(Given.dispatched(CITY)))).isEqualTo(transferredFrom(Given.ticket(Given.dispatched(CITY))));
        var accepted = Given.ticket(Given.dispatched(CITY), Given.accepted());
        var event = (TicketTransferred) Given.events(decide(accepted)).getFirst();

        assertThat(event.from()).isEqualTo(Organisation.CITY);
        assertThat(TicketState.FOLD.apply(accepted, event).stage()).isEqualTo(Stage.DISPATCHED);
    }

    @Test
    void what_has_its_answer_goes_nowhere() {
        var refused = Decision.refuse(new TransferTicketDecider.WhyNot.TicketAlreadyAnswered(Given.TICKET));

        assertThat(decide(Given.ticket(Given.dispatched(CITY), Given.accepted(), Given.resolved()))).isEqualTo(refused);
        assertThat(decide(Given.ticket(Given.resolved(), Given.closed()))).isEqualTo(refused);
    }

    @Test
    void it_does_not_go_where_it_is() {
        assertThat(decide(Given.ticket(Given.dispatched(Organisation.section().at(FIRST)))))
                .isEqualTo(Decision.refuse(new TransferTicketDecider.WhyNot.TicketIsThereAlready(Given.TICKET)));
    }

    @Test
    void the_target_exists() {
        var nowhere = new Destination(SECTION, null, false, Organisation.placement());

        assertThat(TransferTicketDecider.decide(new TransferTicket(Given.TICKET, SECTION, null, "职责"),
                new TransferTicketDecider.State(Given.ticket(Given.closed()), nowhere), Given.now()))
                .isEqualTo(Decision.refuse(new UnknownUnit(SECTION, "unit")));
    }

    private static Decision transferredFrom(TicketState ticket) {
        return Decision.accept(new TicketTransferred(Given.TICKET, ticket.at().unit(), Organisation.section().at(FIRST),
                Given.sealed("reason", "职责"), Given.ACCEPTED_AT));
    }

    private static Decision decide(TicketState ticket) {
        return TransferTicketDecider.decide(new TransferTicket(Given.TICKET, SECTION, null, "职责"),
                new TransferTicketDecider.State(ticket, Organisation.toSection()), Given.now());
    }
}
