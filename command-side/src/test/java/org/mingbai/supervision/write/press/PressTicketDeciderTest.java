package org.mingbai.supervision.write.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.Given;
import org.mingbai.supervision.events.TicketPressed;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.TicketPlace;

class PressTicketDeciderTest {

    private static final PressTicket PRESS = new PressTicket(Given.TICKET, "已过期三日");
    private static final Appointments RUNNING = Given.appointments(Given.appointed(Given.CITY, "2026-01-01", "2026-12-31"));
    private static final Appointments NONE = Given.appointments();

    @Test
    void a_supervisor_presses_under_the_own_appointment() {
        assertThat(press(Given.ticket(), RUNNING, Given.bySupervisor())).isEqualTo(pressedBy(Given.SUPERVISOR));
    }

    @Test
    void a_leader_presses_inside_the_jurisdiction_without_an_appointment() {
        assertThat(press(Given.ticket(), NONE, leader(Given.CITY, false))).isEqualTo(pressedBy(null));
        assertThat(press(Given.ticket(), NONE, leader(Given.OTHER_CITY, false))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void an_account_that_reaches_the_province_is_no_appointment() {
        assertThat(press(Given.ticket(), NONE, Given.bySupervisor())).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void the_district_is_where_the_ticket_lies_now() {
        assertThat(press(Given.ticket(Given.transferredElsewhere()), RUNNING, Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void a_closed_ticket_is_not_pressed() {
        assertThat(press(Given.ticket(Given.closed()), RUNNING, Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new PressTicketDecider.WhyNot.PressedTicketIsClosed(Given.TICKET)));
    }

    @Test
    void an_answered_ticket_is_not_pressed_until_it_is_reopened() {
        assertThat(press(Given.ticket(Given.resolved()), RUNNING, Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new PressTicketDecider.WhyNot.PressedTicketIsAnswered(Given.TICKET)));
        assertThat(press(Given.ticket(Given.resolved(), Given.reopened()), RUNNING, Given.bySupervisor())).isEqualTo(pressedBy(Given.SUPERVISOR));
        assertThat(press(Given.ticket(Given.resolved(), Given.closed(), Given.reopened()), RUNNING, Given.bySupervisor()))
                .isEqualTo(pressedBy(Given.SUPERVISOR));
    }

    @Test
    void a_stale_reader_is_told_before_the_state_is_judged() {
        assertThat(press(Given.ticket(Given.closed()), NONE, leader(Given.CITY, true))).isEqualTo(Decision.refuse(new StaleVersion()));
    }

    @Test
    void there_is_such_a_ticket() {
        assertThat(press(TicketPlace.FOLD.empty(), RUNNING, Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new UnknownTicket(Given.TICKET)));
    }

    private static Decision press(TicketPlace ticket, Appointments appointments, Context by) {
        return PressTicketDecider.decide(PRESS, new PressTicketDecider.State(ticket, appointments), by);
    }

    private static Context leader(UnitCode jurisdiction, boolean stale) {
        return Given.by(Set.of(Role.LEADER), jurisdiction, stale);
    }

    private static Decision pressedBy(@Nullable SupervisorId supervisor) {
        return Decision.accept(new TicketPressed(Given.TICKET, supervisor,
                new SealedText("ticket|" + Given.TICKET + "|reason|已过期三日"), Given.NOW));
    }
}
