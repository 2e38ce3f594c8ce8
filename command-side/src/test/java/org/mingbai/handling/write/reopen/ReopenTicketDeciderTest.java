package org.mingbai.handling.write.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.SECTION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.card.Promise;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.escalation.events.RaisedBy;
import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.TicketHandedOver;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Seat;
import org.mingbai.time.WorkingCalendar;

class ReopenTicketDeciderTest {

    private static final Instant LATER = Given.ACCEPTED_AT.plus(Duration.ofDays(30));
    private static final List<DomainEvent> RESOLVED =
            List.of(Given.dispatched(Organisation.section().at(FIRST)), Given.accepted(), Given.resolved());

    @Test
    void a_new_round_has_a_deadline_counted_from_now_under_the_same_card() {
        assertThat(decide(RESOLVED, Organisation.section())).isEqualTo(Decision.accept(reopened(2)));
        assertThat(reopened(2).deadline().startDay()).hasToString("2026-04-09");
    }

    @Test
    void a_closed_ticket_is_reopened_too() {
        assertThat(decide(and(RESOLVED, Given.closed()), Organisation.section())).isEqualTo(Decision.accept(reopened(2)));
    }

    @Test
    void the_second_reopening_raises_the_level_and_the_first_and_third_do_not() {
        var second = and(RESOLVED, reopened(2), Given.accepted(), Given.resolved());
        var third = and(second, reopened(3), Given.accepted(), Given.resolved());

        assertThat(Given.events(decide(second, Organisation.section()))).containsExactly(reopened(3),
                new LevelRaised(Given.TICKET, 3, 1, RaisedBy.SECOND_REOPENING, SECTION, LATER));
        assertThat(Given.events(decide(third, Organisation.section()))).containsExactly(reopened(4));
    }

    @Test
    void it_rises_from_the_level_that_breaches_brought_it_to_and_never_above_the_third() {
        var toLevelOne = and(and(RESOLVED.subList(0, 2), breaches(1)), Given.resolved(), reopened(2), Given.accepted(), Given.resolved());
        var toLevelThree = and(and(RESOLVED.subList(0, 2), breaches(3)), Given.resolved(), reopened(2), Given.accepted(), Given.resolved());

        assertThat(Given.events(decide(toLevelOne, Organisation.section())).get(1))
                .isEqualTo(new LevelRaised(Given.TICKET, 3, 2, RaisedBy.SECOND_REOPENING, Organisation.CITY, LATER));
        assertThat(Given.events(decide(toLevelThree, Organisation.section())).get(1))
                .isEqualTo(new LevelRaised(Given.TICKET, 3, 3, RaisedBy.SECOND_REOPENING, Organisation.PROVINCE, LATER));
    }

    @Test
    void who_answers_for_it_now_is_asked_anew() {
        var replaced = Organisation.placement(Organisation.unit(), Organisation.post(FIRST),
                Organisation.named(FIRST, Seat.A, "wang"));

        assertThat(Given.events(decide(RESOLVED, replaced))).containsExactly(reopened(2),
                new TicketHandedOver(Given.TICKET, Organisation.person("zhang"), replaced.at(FIRST), LATER));
    }

    @Test
    void what_has_no_answer_yet_is_still_running() {
        assertThat(decide(List.of(), Organisation.section())).isEqualTo(Decision.refuse(new ReopenTicketDecider.WhyNot.TicketStillRunning(Given.TICKET)));
        assertThat(decide(RESOLVED.subList(0, 2), Organisation.section())).isEqualTo(Decision.refuse(new ReopenTicketDecider.WhyNot.TicketStillRunning(Given.TICKET)));
    }

    private static DomainEvent[] breaches(int levels) {
        var due = Given.clock(RESOLVED.getFirst()).due(Given.PLEDGE, WorkingCalendar.shipped(), Given.ACCEPTED_AT.plus(Duration.ofDays(365)));
        return due.subList(0, 1 + levels).toArray(DomainEvent[]::new);
    }

    private static TicketReopened reopened(int round) {
        var promise = Promise.of(Given.card(), HotlineLine.COMPLAINT, LATER, WorkingCalendar.shipped());
        return new TicketReopened(Given.TICKET, round, promise.card(), promise.deadline(), promise.steps(), Given.sealed("reason", "未发放"),
                LATER);
    }

    private static List<DomainEvent> and(List<DomainEvent> before, DomainEvent... then) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(then));
        return all;
    }

    private static Decision decide(List<DomainEvent> history, Placement place) {
        var events = Given.history(history.toArray(DomainEvent[]::new));
        return ReopenTicketDecider.decide(new ReopenTicket(Given.TICKET, "未发放"), new ReopenTicketDecider.State(
                TicketState.FOLD.all(events), TicketClock.FOLD.all(events), false, Given.card(), place), Given.at(LATER));
    }
}
