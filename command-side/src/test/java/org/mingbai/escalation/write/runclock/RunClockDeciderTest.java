package org.mingbai.escalation.write.runclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.Calls;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.time.WorkingCalendar;

class RunClockDeciderTest {
    private static final RunClock RUN = new RunClock(Calls.TICKET);
    private static final Cards CARDS = new Cards(List.of(Calls.card()));
    private static final Instant DEADLINE = opened().deadline().at();

    @Test
    void before_four_fifths_there_is_nothing_to_do() {
        assertThat(at("2026-03-01T00:00:00Z", opened())).isEmpty();
    }

    @Test
    void at_the_very_deadline_nothing_is_late_and_a_nanosecond_later_it_is() {
        assertThat(at(DEADLINE, opened())).hasExactlyElementsOfTypes(DeadlineWarned.class);
        assertThat(at(DEADLINE.plusNanos(1), opened())).hasExactlyElementsOfTypes(DeadlineWarned.class, LevelBreached.class);
    }

    @Test
    void it_climbs_one_level_at_a_time_each_with_its_own_limit_and_stops_at_three() {
        var levels = at("2027-01-01T00:00:00Z", opened()).stream().filter(LevelBreached.class::isInstance).map(LevelBreached.class::cast).toList();
        assertThat(levels).extracting(LevelBreached::level).containsExactly(1, 2, 3);
        assertThat(levels).extracting(breach -> breach.basis().lastDay().toString()).containsExactly("2026-03-10", "2026-03-17", "2026-03-24");
        assertThat(levels).extracting(LevelBreached::unit).containsExactly(Calls.CITY, Calls.CITY, Calls.PROVINCE);
    }

    @Test
    void running_twice_does_nothing_twice() {
        var first = at("2026-03-13T00:00:00Z", opened());
        var history = Stream.concat(Stream.of(opened()), first.stream()).toArray(DomainEvent[]::new);
        assertThat(at("2026-03-13T00:00:01Z", history)).isEmpty();
    }

    @Test
    void a_note_moves_no_deadline_and_a_resolution_stops_the_clock() {
        var noted = new TicketNoted(Calls.TICKET, new SealedText("x"), DEADLINE.minusSeconds(1));
        assertThat(at(DEADLINE.plusNanos(1), opened(), noted)).hasSize(2);
        var resolved = new TicketResolved(Calls.TICKET, Resolution.UPHELD, new SealedText("x"), DEADLINE);
        assertThat(at("2027-01-01T00:00:00Z", opened(), resolved)).isEmpty();
    }

    @Test
    void there_is_such_a_ticket() {
        assertThat(RunClockDecider.decide(RUN, TicketClock.FOLD.empty(), CARDS, at(DEADLINE)))
                .isEqualTo(Decision.refuse(new UnknownTicket(Calls.TICKET)));
    }

    private static List<DomainEvent> at(String now, DomainEvent... history) {
        return at(Instant.parse(now), history);
    }

    private static List<DomainEvent> at(Instant now, DomainEvent... history) {
        var decision = RunClockDecider.decide(RUN, TicketClock.FOLD.all(List.of(history)), CARDS, at(now));
        return ((Decision.Accepted) decision).events();
    }

    private static Context at(Instant now) {
        var context = Calls.by(Calls.PROVINCE);
        return new Context(now, context.actor(), context.calendar(), false, context.sealer());
    }

    private static TicketOpened opened() {
        var promise = Promise.of(Calls.card(), HotlineLine.COMPLAINT, Calls.NOW, WorkingCalendar.shipped());
        return new TicketOpened(Calls.TICKET, Calls.CALL, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null,
                null, Calls.CITY, List.of(Calls.PROVINCE, Calls.CITY), promise.card(), new SealedText("s"), new SealedText("t"),
                promise.deadline(), promise.steps(), false, null, Calls.NOW);
    }
}
