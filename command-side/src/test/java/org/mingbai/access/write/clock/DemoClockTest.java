package org.mingbai.access.write.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.time.WorkingCalendar;

class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Decision OUT_OF_RANGE = Decision.refuse(new AdvanceDemoClockDecider.WhyNot.AdvanceOutOfRange());

    @Test
    void advances_add_up() {
        assertThat(decide(DAY, Duration.ofDays(3))).isEqualTo(Decision.accept(advanced(DAY, Duration.ofDays(4))));
    }

    @Test
    void time_never_stands_or_goes_back() {
        assertThat(decide(Duration.ZERO, DAY)).isEqualTo(OUT_OF_RANGE);
        assertThat(decide(Duration.ofNanos(-1), DAY)).isEqualTo(OUT_OF_RANGE);
        assertThat(decide(Duration.ofNanos(1), DAY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void ten_years_at_once_are_enough_and_a_hundred_in_all() {
        assertThat(decide(AdvanceDemoClockDecider.MOST, Duration.ZERO)).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(AdvanceDemoClockDecider.MOST.plusNanos(1), Duration.ZERO)).isEqualTo(OUT_OF_RANGE);
        assertThat(decide(DAY, AdvanceDemoClockDecider.MOST_IN_ALL)).isEqualTo(OUT_OF_RANGE);
    }

    @Test
    void the_clock_is_ahead_as_soon_as_the_advance_is_in_the_log_and_runs_on() {
        var machine = new Machine();
        var clock = new DomainClock(machine);
        var follows = new ClockFollowsTheLog(clock);

        assertThat(follows.commandsAfter(new Outcome.Committed(7, List.of(advanced(DAY, Duration.ofDays(4))), NOW))).isEmpty();
        machine.now = NOW.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(5).plus(Duration.ofDays(4)));
    }

    @Test
    void an_earlier_total_that_comes_late_does_not_turn_it_back() {
        var clock = new DomainClock(new Machine());
        var follows = new ClockFollowsTheLog(clock);

        follows.commandsAfter(new Outcome.Committed(8, List.of(advanced(DAY, Duration.ofDays(5))), NOW));
        follows.commandsAfter(new Outcome.Committed(7, List.of(advanced(DAY, Duration.ofDays(4))), NOW));

        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(5));
    }

    private static Decision decide(Duration by, Duration ahead) {
        var actor = new Actor(new AccountId("admin"), Set.of(Role.ADMIN), Set.of(new UnitCode("130000")), null);
        return AdvanceDemoClockDecider.decide(new AdvanceDemoClock(by), ahead,
                new Context(NOW, actor, WorkingCalendar.shipped(), false, (_, _, _, plain) -> new SealedText(plain)));
    }

    private static DemoClockAdvanced advanced(Duration by, Duration total) {
        return new DemoClockAdvanced(by, total, NOW);
    }

    private static final class Machine implements InstantSource {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
