package org.mingbai.escalation.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.escalation.events.RaisedBy;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.ChinaTime;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Limit;
import org.mingbai.time.LimitUnit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

class TicketClockTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final Pledge PLEDGE = new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5)));
    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    private static final CardVersion CARD = new CardVersion(new CardId("bureau-hotline"), 2);
    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");
    private static final UnitCode SECTION = new UnitCode("130100-jc");
    private static final SealedText TEXT = new SealedText("x");
    /** A Monday; no holiday follows until April. */
    private static final Instant OPENED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Deadline DEADLINE = Deadlines.of(OPENED, Limit.workingDays(10), CALENDAR);
    private static final Instant FAR = Instant.parse("2026-09-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 4", "5, 4", "6, 5", "10, 8", "13, 11", "60, 48", "90, 72"})
    void the_warning_comes_at_the_end_of_four_fifths_rounded_up(int limit, int day) {
        for (var unit : LimitUnit.values()) {
            var deadline = Deadlines.of(OPENED, new Limit(limit, unit), CALENDAR);
            var warning = Deadlines.of(OPENED, new Limit(day, unit), CALENDAR).at();

            assertThat(due(warning.minusNanos(1), opened(deadline))).as("%s, before", unit).isEmpty();
            assertThat(due(warning, opened(deadline))).as("%s, at the end of that day", unit)
                    .containsExactly(new DeadlineWarned(TICKET, 1, deadline, warning));
        }
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void an_extension_counts_into_the_four_fifths(LimitUnit unit) {
        var deadline = Deadlines.extend(Deadlines.of(OPENED, new Limit(60, unit), CALENDAR), 30, CALENDAR);
        assertThat(Deadlines.warningAt(deadline, CALENDAR)).isEqualTo(Deadlines.of(OPENED, new Limit(72, unit), CALENDAR).at());
    }

    @Test
    void where_days_end_at_the_close_of_business_so_does_the_day_of_the_warning() {
        var deadline = Deadlines.of(OPENED, Limit.workingDays(3), CALENDAR, LocalTime.of(17, 30));
        assertThat(due(deadline.at(), opened(deadline))).containsExactly(new DeadlineWarned(TICKET, 1, deadline, deadline.at()));
        assertThat(due(FAR, opened(deadline))).as("nobody is warned of what has passed").first().isInstanceOf(DeadlineWarned.class);
        assertThat(Deadlines.warningAt(Deadlines.of(OPENED, Limit.workingDays(10), CALENDAR, LocalTime.of(17, 30)), CALENDAR))
                .isEqualTo(LocalDate.of(2026, 3, 12).atTime(17, 30).atZone(ChinaTime.ZONE).toInstant());
    }

    @Test
    void the_very_instant_of_the_deadline_is_in_time_and_a_nanosecond_later_is_late() {
        assertThat(breaches(due(DEADLINE.at(), opened()))).isEmpty();
        assertThat(breaches(due(DEADLINE.at().plusNanos(1), opened())))
                .containsExactly(new LevelBreached(TICKET, 1, 1, DEADLINE, SECTION, DEADLINE.at()));
    }

    @Test
    void each_level_has_five_working_days_after_the_one_before_and_three_is_the_last() {
        assertThat(breaches(due(FAR, opened()))).extracting(LevelBreached::level).containsExactly(1, 2, 3);
        assertThat(breaches(due(FAR, opened()))).extracting(breach -> breach.basis().lastDay().toString())
                .containsExactly("2026-03-16", "2026-03-23", "2026-03-30");
        assertThat(breaches(due(FAR, opened()))).extracting(LevelBreached::unit).containsExactly(SECTION, CITY, PROVINCE);
        var second = Deadlines.after(DEADLINE.lastDay(), Limit.workingDays(5), CALENDAR).at();
        assertThat(breaches(due(second, opened()))).hasSize(1);
        assertThat(breaches(due(second.plusNanos(1), opened()))).hasSize(2);
        assertThat(clock(with(due(FAR, opened()), opened())).nextDue(PLEDGE, CALENDAR)).isEmpty();
    }

    @Test
    void the_limits_after_a_breach_are_the_cards_own() {
        var patient = new Pledge(List.of(Limit.workingDays(10), Limit.calendarDays(2)));
        assertThat(breaches(clock(opened()).due(patient, CALENDAR, FAR))).extracting(breach -> breach.basis().lastDay().toString())
                .containsExactly("2026-03-16", "2026-03-30", "2026-04-01");
    }

    @Test
    void deciding_twice_changes_nothing_and_deciding_often_says_the_same_as_deciding_once() {
        var history = new ArrayList<DomainEvent>(List.of(opened()));
        for (var at = OPENED; at.isBefore(FAR); at = at.plusSeconds(86_400 / 2)) {
            history.addAll(due(at, history));
            assertThat(due(at, history)).isEmpty();
        }
        assertThat(history.subList(1, history.size())).isEqualTo(due(FAR, opened()));
    }

    @Test
    void next_due_is_never_later_than_what_is_due() {
        var history = new ArrayList<DomainEvent>(List.of(opened()));
        for (int i = 0; i < 4; i++) {
            var next = clock(history).nextDue(PLEDGE, CALENDAR).orElseThrow();
            assertThat(due(next.minusNanos(1), history)).isEmpty();
            var then = due(next.plusNanos(1), history);
            assertThat(then).hasSize(1);
            history.addAll(then);
        }
        assertThat(clock(history).nextDue(PLEDGE, CALENDAR)).isEmpty();
    }

    @Test
    void nothing_that_is_done_with_a_ticket_moves_its_deadline() {
        var late = DEADLINE.at().minusSeconds(1);
        var there = new Assignment(CITY, List.of(PROVINCE, CITY), null, null);
        var handling = List.<DomainEvent>of(new TicketAccepted(TICKET, null, late), new TicketNoted(TICKET, TEXT, late),
                new TicketTransferred(TICKET, SECTION, there, TEXT, late), new TicketReturned(TICKET, SECTION, there, 1, TEXT, late),
                new FollowUpRecorded(TICKET, Satisfaction.NO, null, late));
        for (var event : handling) {
            var clock = clock(opened(), event);
            assertThat(clock.deadline()).as("%s", event).isEqualTo(DEADLINE);
            assertThat(breaches(clock.due(PLEDGE, CALENDAR, DEADLINE.at().plusNanos(1)))).as("%s", event).hasSize(1);
        }
    }

    @Test
    void whoever_has_the_ticket_when_it_climbs_must_act() {
        var there = new Assignment(CITY, List.of(PROVINCE, CITY), null, null);
        var transferred = new TicketTransferred(TICKET, SECTION, there, TEXT, OPENED);
        assertThat(breaches(due(FAR, opened(), transferred))).extracting(LevelBreached::unit).containsExactly(CITY, CITY, PROVINCE);
    }

    @Test
    void an_extension_moves_the_deadline_and_brings_a_warning_of_its_own() {
        var warned = due(Deadlines.warningAt(DEADLINE, CALENDAR), opened());
        var longer = Deadlines.extend(DEADLINE, 5, CALENDAR);
        var history = with(warned, opened());
        var extended = new DeadlineExtended(TICKET, 1, 5, longer, new AccountId("leader"), TEXT, DEADLINE.at());

        assertThat(due(DEADLINE.at().plusNanos(1), append(history, extended))).isEmpty();
        assertThat(due(FAR, append(history, extended))).hasSize(4)
                .startsWith(new DeadlineWarned(TICKET, 1, longer, Deadlines.warningAt(longer, CALENDAR)),
                        new LevelBreached(TICKET, 1, 1, longer, SECTION, longer.at()));
    }

    @Test
    void an_answer_stops_the_clock_and_closing_wipes_no_breach() {
        var late = with(due(DEADLINE.at().plusNanos(1), opened()), opened());
        late.add(new TicketResolved(TICKET, null, TEXT, DEADLINE.at().plusSeconds(60)));
        late.add(new FollowUpRecorded(TICKET, Satisfaction.YES, null, DEADLINE.at().plusSeconds(90)));
        late.add(new TicketClosed(TICKET, null, DEADLINE.at().plusSeconds(120)));
        var clock = clock(late);

        assertThat(clock.due(PLEDGE, CALENDAR, FAR)).isEmpty();
        assertThat(clock.nextDue(PLEDGE, CALENDAR)).isEmpty();
        assertThat(clock.level()).isOne();
        assertThat(clock.breaches()).extracting(LevelBreached::level).containsExactly(1);
    }

    @Test
    void a_reopening_starts_a_round_of_its_own_and_the_breaches_before_stand() {
        var first = with(due(FAR, opened()), opened());
        first.add(new TicketResolved(TICKET, null, TEXT, FAR));
        var again = Deadlines.of(FAR, Limit.workingDays(10), CALENDAR);
        first.add(new TicketReopened(TICKET, 2, CARD, again, List.of(), TEXT, FAR));
        var history = List.copyOf(first);

        assertThat(clock(history).level()).as("the level never sinks").isEqualTo(3);
        assertThat(clock(history).climbed()).as("the round has a ladder of its own").isZero();
        assertThat(due(again.at(), history)).containsExactly(new DeadlineWarned(TICKET, 2, again, Deadlines.warningAt(again, CALENDAR)));
        assertThat(breaches(due(Instant.parse("2026-12-01T00:00:00Z"), history))).extracting(LevelBreached::round, LevelBreached::level)
                .containsExactly(tuple(2, 1), tuple(2, 2),
                        tuple(2, 3));
        assertThat(clock(with(due(again.at().plusNanos(1), history), history)).breaches()).hasSize(4);
    }

    @Test
    void a_level_raised_for_another_reason_does_not_stand_in_for_a_breach() {
        var history = with(due(DEADLINE.at().plusNanos(1), opened()), opened());
        history.add(new TicketResolved(TICKET, null, TEXT, FAR));
        history.add(new TicketReopened(TICKET, 3, CARD, Deadlines.of(FAR, Limit.workingDays(10), CALENDAR), List.of(), TEXT, FAR));
        history.add(new LevelRaised(TICKET, 3, 2, RaisedBy.SECOND_REOPENING, CITY, FAR));
        assertThat(clock(history).level()).isEqualTo(2);
        assertThat(breaches(due(FAR.plusSeconds(86_400 * 90), history))).extracting(LevelBreached::level).containsExactly(1, 2, 3);

        assertThat(clock(append(history, new BreachAnnulled(TICKET, 1, 1, "cn-2007-2027.1", FAR))).level())
                .as("nothing was broken before, so it stands one above nothing").isOne();
    }

    @Test
    void only_an_annulment_lets_the_level_sink_and_the_climb_begins_again_on_the_deadline_that_holds() {
        var filed = Instant.parse("2026-12-21T02:00:00Z");
        var provisional = Deadlines.of(filed, Limit.workingDays(10), CALENDAR);
        assertThat(provisional.provisional()).isTrue();
        var published = CALENDAR.with(new CalendarYear(2027, IntStream.rangeClosed(1, 5)
                .mapToObj(day -> new CalendarDay(LocalDate.of(2027, 1, day), "元旦", true)).toList()));
        var firm = Deadlines.recompute(provisional, published);
        var open = opened(provisional);
        var history = with(due(provisional.at().plusNanos(1), open), open);
        assertThat(clock(history).level()).isOne();

        history.add(new DeadlineRecomputed(TICKET, 1, firm, List.of(), Deadlines.warningAt(firm, published), provisional.at().plusSeconds(1)));
        history.add(new BreachAnnulled(TICKET, 1, 1, published.version(), provisional.at().plusSeconds(1)));
        var annulled = clock(history);

        assertThat(annulled.level()).isZero();
        assertThat(annulled.breaches()).isEmpty();
        assertThat(annulled.due(PLEDGE, published, firm.at())).as("it was warned of already").isEmpty();
        assertThat(breaches(annulled.due(PLEDGE, published, firm.at().plusNanos(1)))).singleElement()
                .satisfies(breach -> assertThat(breach.basis()).isEqualTo(firm));
        assertThat(annulled.nextDue(PLEDGE, published)).contains(firm.at());
    }

    @Test
    void an_annulment_in_one_round_leaves_the_other_rounds_alone() {
        var history = with(due(DEADLINE.at().plusNanos(1), opened()), opened());
        history.add(new BreachAnnulled(TICKET, 2, 1, "cn-2007-2027.1", FAR));
        history.add(new BreachAnnulled(TICKET, 1, 2, "cn-2007-2027.1", FAR));
        assertThat(clock(history).level()).isOne();
    }

    @Test
    void a_ticket_that_does_not_exist_has_no_clock() {
        assertThat(TicketClock.FOLD.empty().due(PLEDGE, CALENDAR, FAR)).isEmpty();
        assertThat(TicketClock.FOLD.empty().known()).isFalse();
    }

    private static TicketOpened opened() {
        return opened(DEADLINE);
    }

    private static TicketOpened opened(Deadline deadline) {
        return new TicketOpened(TICKET, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null, null, SECTION,
                List.of(PROVINCE, CITY, SECTION), CARD, TEXT, TEXT, deadline, List.of(), false, null, OPENED);
    }

    private static TicketClock clock(DomainEvent... history) {
        return clock(List.of(history));
    }

    private static TicketClock clock(List<? extends DomainEvent> history) {
        return TicketClock.FOLD.all(history);
    }

    private static List<EscalationEvent> due(Instant at, DomainEvent... history) {
        return due(at, List.of(history));
    }

    private static List<EscalationEvent> due(Instant at, List<? extends DomainEvent> history) {
        return clock(history).due(PLEDGE, CALENDAR, at);
    }

    private static List<LevelBreached> breaches(List<EscalationEvent> events) {
        return events.stream().filter(LevelBreached.class::isInstance).map(LevelBreached.class::cast).toList();
    }

    private static List<DomainEvent> with(List<? extends DomainEvent> more, DomainEvent... history) {
        return with(more, List.of(history));
    }

    private static List<DomainEvent> with(List<? extends DomainEvent> more, List<? extends DomainEvent> history) {
        var all = new ArrayList<DomainEvent>(history);
        all.addAll(more);
        return all;
    }

    private static List<DomainEvent> append(List<? extends DomainEvent> history, DomainEvent next) {
        return with(List.of(next), history);
    }
}
