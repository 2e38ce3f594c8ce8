package org.mingbai.handling.write.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.SECTION;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.TicketHandedOver;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.VacancyArose;

class HandOverDeciderTest {

    private static final TicketState WITH_A = Given.ticket(Given.dispatched(Organisation.section().at(FIRST)));
    private static final Placement A_AWAY = Organisation.placement(Organisation.unit(), Organisation.post(FIRST),
            Organisation.named(FIRST, Seat.A, "zhang"), Organisation.named(FIRST, Seat.B, "li"),
            Organisation.presence(FIRST, Seat.A, "zhang", false));

    @Test
    void b_takes_over_from_a_where_the_ticket_lies() {
        assertThat(decide(WITH_A, A_AWAY)).isEqualTo(Decision.accept(
                new TicketHandedOver(Given.TICKET, Organisation.person("zhang"), A_AWAY.at(FIRST), Given.ACCEPTED_AT)));
        assertThat(A_AWAY.at(FIRST).holder()).isEqualTo(Organisation.holder("li", HoldingAs.B));
    }

    @Test
    void deciding_twice_changes_nothing() {
        var handedOver = Given.events(decide(WITH_A, A_AWAY));

        assertThat(decide(TicketState.FOLD.apply(WITH_A, handedOver.getFirst()), A_AWAY)).isEqualTo(Decision.accept());
        assertThat(decide(WITH_A, Organisation.section())).isEqualTo(Decision.accept());
    }

    @Test
    void after_a_vacancy_on_record_the_lead_has_it_and_no_alarm_is_raised_twice() {
        var onRecord = Organisation.placement(Organisation.unit(), Organisation.post(FIRST), Organisation.lead(SECTION, "lead"),
                new VacancyArose(FIRST, SECTION, Given.ACCEPTED_AT));

        assertThat(Given.events(decide(WITH_A, onRecord))).singleElement()
                .extracting("to.holder").isEqualTo(Organisation.holder("lead", HoldingAs.LEAD));
    }

    @Test
    void with_nobody_left_nobody_answers_and_somebody_who_comes_gets_it() {
        var nobody = Organisation.placement(Organisation.unit(), Organisation.post(FIRST));
        var vacant = decide(WITH_A, nobody);

        assertThat(Given.events(vacant)).hasExactlyElementsOfTypes(TicketHandedOver.class, VacancyArose.class);
        var withNobody = apply(WITH_A, vacant);
        assertThat(decide(withNobody, nobody)).isEqualTo(Decision.accept());
        assertThat(decide(withNobody, Organisation.section())).isEqualTo(Decision.accept(
                new TicketHandedOver(Given.TICKET, null, Organisation.section().at(FIRST), Given.ACCEPTED_AT)));
    }

    @Test
    void what_nobody_has_in_hand_stays_as_it_is() {
        assertThat(decide(Given.ticket(), A_AWAY)).isEqualTo(Decision.accept());
        assertThat(decide(Given.ticket(Given.dispatched(Organisation.section().at(FIRST)), Given.accepted(), Given.resolved()), A_AWAY))
                .isEqualTo(Decision.accept());
        assertThat(decide(TicketState.FOLD.empty(), null)).isEqualTo(Decision.accept());
    }

    private static TicketState apply(TicketState ticket, Decision decision) {
        var state = ticket;
        for (DomainEvent event : Given.events(decision)) {
            state = TicketState.FOLD.apply(state, event);
        }
        return state;
    }

    private static Decision decide(TicketState ticket, @Nullable Placement place) {
        return HandOverDecider.decide(new HandOverDecider.State(ticket, place), Given.now());
    }
}
