package org.mingbai.escalation.read.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.read.Given.CALENDAR;
import static org.mingbai.handling.read.Given.CITY;
import static org.mingbai.handling.read.Given.PROVINCE;
import static org.mingbai.handling.read.Given.SECTION;
import static org.mingbai.handling.read.Given.breached;
import static org.mingbai.handling.read.Given.deadline;
import static org.mingbai.handling.read.Given.ladder;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.read.Given;
import org.mingbai.kernel.DomainEvent;

class EscalationItemsTest {
    @Test
    void how_late_a_ticket_is_is_told_in_working_days() {
        var at = deadline().at();

        assertThat(EscalationItems.overdue(deadline(), at, CALENDAR)).isEqualTo(Period.ZERO);
        assertThat(EscalationItems.overdue(deadline(), at.plusNanos(1), CALENDAR)).isEqualTo(Period.ZERO);
        // The deadline is a Friday's end: Saturday and Sunday make it no later.
        assertThat(EscalationItems.overdue(deadline(), at.plus(Duration.ofDays(2)), CALENDAR)).isEqualTo(Period.ZERO);
        assertThat(EscalationItems.overdue(deadline(), at.plus(Duration.ofDays(3)), CALENDAR)).hasToString("P1D");
    }

    @Test
    void the_next_step_says_which_level_whose_and_when() {
        assertThat(EscalationItems.next(clock(), Given.cards(), CALENDAR)).isEqualTo(new Escalation.Next(1, SECTION, ladder(1).at()));
        assertThat(EscalationItems.next(clock(breached(1)), Given.cards(), CALENDAR)).isEqualTo(new Escalation.Next(2, CITY, ladder(2).at()));
        assertThat(EscalationItems.next(clock(breached(1), breached(2)), Given.cards(), CALENDAR))
                .isEqualTo(new Escalation.Next(3, PROVINCE, ladder(3).at()));
        assertThat(EscalationItems.next(clock(breached(1), breached(2), breached(3)), Given.cards(), CALENDAR)).isNull();
    }

    private static TicketClock clock(DomainEvent... then) {
        var history = new ArrayList<DomainEvent>(List.of(Given.opened(), Given.dispatched()));
        history.addAll(List.of(then));
        return TicketClock.FOLD.all(history);
    }
}
