package org.mingbai.handling.write.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;

class ResolveTicketDeciderTest {

    private static final DomainEvent DISPATCHED =
            Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.CITY, Organisation.SECTION));
    private static final Instant DEADLINE = Given.opened(Given.card()).deadline().at();

    @Test
    void an_answer_in_time_is_just_an_answer() {
        assertThat(Given.events(decide(Given.ACCEPTED_AT.plus(Duration.ofHours(1)), DISPATCHED, Given.accepted())))
                .containsExactly(resolvedAt(Given.ACCEPTED_AT.plus(Duration.ofHours(1))));
    }

    @Test
    void at_the_very_instant_of_the_deadline_it_is_in_time_and_a_nanosecond_later_it_is_a_breach() {
        assertThat(Given.events(decide(DEADLINE, DISPATCHED, Given.accepted())))
                .hasExactlyElementsOfTypes(DeadlineWarned.class, TicketResolved.class);

        var late = Given.events(decide(DEADLINE.plusNanos(1), DISPATCHED, Given.accepted()));
        assertThat(late).hasExactlyElementsOfTypes(DeadlineWarned.class, LevelBreached.class, TicketResolved.class);
        assertThat(late.get(1)).isEqualTo(new LevelBreached(Given.TICKET, 1, 1, Given.opened(Given.card()).deadline(), Organisation.SECTION,
                DEADLINE));
    }

    @Test
    void what_the_clock_has_said_already_is_not_said_again() {
        var history = new ArrayList<DomainEvent>(List.of(DISPATCHED, Given.accepted()));
        history.addAll(Given.clock(DISPATCHED).due(Given.PLEDGE, Given.now().calendar(), DEADLINE.plusNanos(1)));

        assertThat(Given.events(decide(DEADLINE.plusNanos(2), history.toArray(DomainEvent[]::new))))
                .containsExactly(resolvedAt(DEADLINE.plusNanos(2)));
    }

    @Test
    void it_is_accepted_before_it_is_answered_and_answered_once() {
        var refused = Decision.refuse(new ResolveTicketDecider.WhyNot.TicketNotAccepted(Given.TICKET));

        assertThat(decide(Given.ACCEPTED_AT)).isEqualTo(refused);
        assertThat(decide(Given.ACCEPTED_AT, DISPATCHED)).isEqualTo(refused);
        assertThat(decide(Given.ACCEPTED_AT, DISPATCHED, Given.accepted(), Given.resolved())).isEqualTo(refused);
    }

    private static TicketResolved resolvedAt(Instant now) {
        return new TicketResolved(Given.TICKET, Resolution.UPHELD, Given.sealed("reply", "工资已补发"), now);
    }

    private static Decision decide(Instant now, DomainEvent... history) {
        var events = Given.history(history);
        return ResolveTicketDecider.decide(new ResolveTicket(Given.TICKET, Resolution.UPHELD, "工资已补发"),
                new ResolveTicketDecider.State(TicketState.FOLD.all(events), TicketClock.FOLD.all(events), Given.card()), Given.at(now));
    }
}
