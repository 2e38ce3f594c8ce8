package org.mingbai.commitment.write.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.Promised;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Escalations;
import org.mingbai.time.Limit;
import org.mingbai.time.WorkingCalendar;

class RecomputeDeadlineDeciderTest {

    /** Twelve weeks from Monday to Friday; the published year takes eight days out of them. */
    private static final LocalDate BEFORE = LocalDate.parse("2027-02-15");
    private static final LocalDate AFTER = LocalDate.parse("2027-02-25");
    /** Between the two deadlines, so that the ticket looked late and was not. */
    private static final String BETWEEN = "2027-02-24T02:00:00Z";

    @Test
    void the_published_year_moves_a_provisional_deadline_and_makes_it_firm() {
        assertThat(Promised.PROVISIONAL.provisional()).isTrue();
        assertThat(Promised.PROVISIONAL.lastDay()).isEqualTo(BEFORE);

        var moved = recomputed(decide("2026-12-01T02:00:00Z", Promised.AFTER, Promised.opened()));

        assertThat(moved.deadline().lastDay()).isEqualTo(AFTER);
        assertThat(moved.deadline().provisional()).isFalse();
        assertThat(moved.deadline().calendarVersion()).isEqualTo(Promised.AFTER.version());
        assertThat(moved.deadline().startDay()).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void a_deadline_that_stays_where_it_was_becomes_firm() {
        var quiet = Promised.BEFORE.with(Promised.year2027(Promised.off("2027-06-07")));
        var firm = recomputed(decide("2026-12-01T02:00:00Z", quiet, Promised.opened()));

        assertThat(firm.deadline().lastDay()).isEqualTo(BEFORE);
        assertThat(firm.deadline().provisional()).isFalse();
    }

    @Test
    void deciding_twice_changes_nothing() {
        var moved = recomputed(decide("2026-12-01T02:00:00Z", Promised.AFTER, Promised.opened()));
        assertThat(decide("2026-12-02T02:00:00Z", Promised.AFTER, Promised.opened(), moved)).isEqualTo(Decision.accept());
    }

    @Test
    void a_firm_deadline_is_never_counted_again() {
        var firm = Promised.opened(Deadlines.of(Promised.FILED, Limit.workingDays(13), Promised.BEFORE), List.of());
        var corrected = Promised.BEFORE.with(new CalendarYear(2026, List.of(Promised.off("2026-11-24"))));
        assertThat(decide("2026-12-01T02:00:00Z", corrected, firm)).isEqualTo(Decision.accept());
    }

    @Test
    void the_clocks_of_the_steps_are_counted_again_where_they_were_provisional() {
        var firm = new StepClock("受理", Deadlines.of(Promised.FILED, Limit.workingDays(5), Promised.BEFORE));
        var open = new StepClock("调查", Deadlines.of(Promised.FILED, Limit.workingDays(40), Promised.BEFORE));
        var moved = recomputed(decide("2026-12-01T02:00:00Z", Promised.AFTER, Promised.opened(Promised.PROVISIONAL, List.of(firm, open))));

        assertThat(moved.steps()).containsExactly(firm,
                new StepClock("调查", Deadlines.of(Promised.FILED, Limit.workingDays(40), Promised.AFTER)));
    }

    @Test
    void a_breach_that_the_published_calendar_does_not_bear_out_is_annulled() {
        assertThat(events(decide(BETWEEN, Promised.AFTER, Promised.opened(), Promised.breached(1, Promised.PROVISIONAL))))
                .hasSize(2).last().isEqualTo(annulled(1, BETWEEN));
    }

    @Test
    void a_breach_that_holds_all_the_same_is_counted_again_and_the_one_above_it_falls() {
        var second = Escalations.ladder(Promised.PROVISIONAL, Promised.PLEDGE, Promised.BEFORE).get(1);
        var after = "2027-02-26T02:00:00Z";
        assertThat(events(decide(after, Promised.AFTER, Promised.opened(), Promised.breached(1, Promised.PROVISIONAL),
                Promised.breached(2, second)))).hasSize(3).contains(recounted(1, Deadlines.recompute(Promised.PROVISIONAL, Promised.AFTER), after))
                .last().isEqualTo(annulled(2, after));
    }

    @Test
    void a_resolved_ticket_is_judged_by_when_it_was_resolved() {
        assertThat(events(decide("2027-05-10T02:00:00Z", Promised.AFTER, Promised.opened(), Promised.breached(1, Promised.PROVISIONAL),
                Promised.resolved(BETWEEN)))).hasSize(2).last().isEqualTo(annulled(1, "2027-05-10T02:00:00Z"));
    }

    @Test
    void a_make_up_workday_can_make_a_resolution_late_afterwards() {
        var earlier = Promised.BEFORE.with(Promised.year2027(Promised.worked("2027-01-30")));
        var events = events(decide("2027-05-10T02:00:00Z", earlier, Promised.opened(), Promised.resolved("2027-02-15T02:00:00Z")));

        assertThat(events).hasSize(2).last().isInstanceOfSatisfying(LevelBreached.class, breach -> {
            assertThat(breach.level()).isEqualTo(1);
            assertThat(breach.basis().lastDay()).isEqualTo(LocalDate.parse("2027-02-12"));
            assertThat(breach.occurredAt()).isEqualTo(breach.basis().at());
        });
    }

    @Test
    void a_running_clock_finds_a_new_breach_by_itself() {
        var earlier = Promised.BEFORE.with(Promised.year2027(Promised.worked("2027-01-30")));
        assertThat(events(decide("2027-02-15T02:00:00Z", earlier, Promised.opened()))).singleElement().isInstanceOf(DeadlineRecomputed.class);
    }

    @Test
    void a_level_above_a_firm_deadline_has_a_limit_of_its_own_that_may_be_provisional() {
        var deadline = Deadlines.of(Instant.parse("2026-09-28T01:00:00Z"), Limit.workingDays(60), Promised.BEFORE);
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.parse("2026-12-25"));
        assertThat(deadline.provisional()).isFalse();
        var second = Escalations.ladder(deadline, Promised.PLEDGE, Promised.BEFORE).get(1);
        assertThat(second.at()).isEqualTo(Instant.parse("2027-01-01T16:00:00Z"));
        var published = Promised.BEFORE.with(Promised.year2027(Promised.off("2027-01-01")));
        var history = new DomainEvent[] {Promised.opened(deadline, List.of()), Promised.breached(1, deadline), Promised.breached(2, second)};

        assertThat(events(decide("2027-01-03T02:00:00Z", published, history))).as("2027-01-05 00:00 is still to come").singleElement()
                .isEqualTo(new BreachAnnulled(Promised.TICKET, 1, 2, published.version(), Instant.parse("2027-01-03T02:00:00Z")));
        assertThat(events(decide("2027-01-06T02:00:00Z", published, history))).singleElement()
                .isInstanceOfSatisfying(BreachRecounted.class, moved -> assertThat(moved.basis().at()).isEqualTo(Instant.parse("2027-01-04T16:00:00Z")));
    }

    @Test
    void a_breach_keeps_its_level_and_gets_the_instant_that_the_published_year_gives_it() {
        var firm = Deadlines.recompute(Promised.PROVISIONAL, Promised.AFTER);
        var late = "2027-03-01T02:00:00Z";
        var events = events(decide(late, Promised.AFTER, Promised.opened(), Promised.breached(1, Promised.PROVISIONAL)));

        assertThat(events).last().isEqualTo(recounted(1, firm, late));
        var all = new ArrayList<DomainEvent>(List.of(Promised.opened(), Promised.breached(1, Promised.PROVISIONAL)));
        all.addAll(events);
        assertThat(TicketClock.FOLD.all(all).breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.occurredAt()).isEqualTo(firm.at());
            assertThat(breach.basis()).isEqualTo(firm);
        });
        assertThat(decide(late, Promised.AFTER, all.toArray(DomainEvent[]::new))).isEqualTo(Decision.accept());
    }

    @Test
    void earlier_rounds_are_counted_again_too_by_when_they_were_answered() {
        var reopened = Deadlines.of(Instant.parse("2027-02-25T02:00:00Z"), Limit.workingDays(60), Promised.BEFORE);
        var again = new TicketReopened(Promised.TICKET, 2, new CardVersion(new CardId("labour-inspection"), 1), reopened, List.of(),
                new SealedText("reason"), Instant.parse("2027-02-25T02:00:00Z"));
        var now = "2027-02-26T02:00:00Z";
        var events = events(decide(now, Promised.AFTER, Promised.opened(), Promised.breached(1, Promised.PROVISIONAL),
                Promised.resolved(BETWEEN), again));

        assertThat(events).hasSize(3).contains(annulled(1, now));
        assertThat(events.stream().filter(DeadlineRecomputed.class::isInstance).map(event -> ((DeadlineRecomputed) event).round())).containsExactly(1, 2);
    }

    @Test
    void there_is_such_a_ticket() {
        assertThat(decide("2026-12-01T02:00:00Z", Promised.AFTER)).isEqualTo(Decision.refuse(new UnknownTicket(Promised.TICKET)));
    }

    private static Decision decide(String now, WorkingCalendar calendar, DomainEvent... events) {
        var history = List.of(events);
        var state = new RecomputeDeadlineDecider.State(TicketClock.FOLD.all(history), Promised.PLEDGE);
        return RecomputeDeadlineDecider.decide(new RecomputeDeadline(Promised.TICKET), state, Promised.at(now, calendar));
    }

    private static List<DomainEvent> events(Decision decision) {
        return decision instanceof Decision.Accepted accepted ? accepted.events() : new ArrayList<>();
    }

    private static DeadlineRecomputed recomputed(Decision decision) {
        assertThat(events(decision)).singleElement().isInstanceOf(DeadlineRecomputed.class);
        return (DeadlineRecomputed) events(decision).getFirst();
    }

    private static BreachRecounted recounted(int level, Deadline basis, String now) {
        return new BreachRecounted(Promised.TICKET, 1, level, basis, new UnitCode("130100"), Instant.parse(now));
    }

    private static BreachAnnulled annulled(int level, String now) {
        return new BreachAnnulled(Promised.TICKET, 1, level, Promised.AFTER.version(), Instant.parse(now));
    }
}
