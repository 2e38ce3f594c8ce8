package org.mingbai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.LogSlices;

class ClockOfTheLogTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    private final MemoryCommitStorage database = new MemoryCommitStorage() {
        @Override
        public boolean shared() {
            return true;
        }
    };

    @Test
    void a_clock_put_forward_on_one_node_is_so_on_the_others_and_after_a_restart() throws Exception {
        try (var here = log(); var there = log()) {
            var clock = new DomainClock(InstantSource.fixed(NOW));
            try (var following = new ClockOfTheLog(clock, new LogSlices(there), there)) {
                following.run();
                assertThat(clock.instant()).isEqualTo(NOW);

                // told after the clock, since it listens later
                var told = new CountDownLatch(1);
                try (var _ = there.onAppended(_ -> told.countDown())) {
                    advance(here, Duration.ofDays(3));
                    there.newestTail();
                    assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
                }
                assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(3)));
            }
            var restarted = new DomainClock(InstantSource.fixed(NOW));
            try (var following = new ClockOfTheLog(restarted, new LogSlices(there), there)) {
                following.run();
                assertThat(restarted.ahead()).isEqualTo(Duration.ofDays(3));
            }
        }
    }

    @Test
    void whoever_set_the_clock_before_the_log_says_anything_keeps_it() throws Exception {
        try (var log = log()) {
            var clock = new DomainClock(InstantSource.fixed(NOW));
            clock.setAhead(Duration.ofDays(-40));
            try (var following = new ClockOfTheLog(clock, new LogSlices(log), log)) {
                following.run();
                assertThat(clock.ahead()).isEqualTo(Duration.ofDays(-40));
            }
        }
    }

    private EventLog log() {
        return new SequencedEventLog(database, InstantSource.fixed(NOW));
    }

    private static void advance(EventLog log, Duration total) {
        var event = new DemoClockAdvanced(total, total, NOW);
        log.append(NewCommit.of(UUID.randomUUID(), CommitMetadata.empty(),
                new NewEvent("access.demo-clock-advanced", 1, Set.of(new Tag("demo-clock", "advanced")), EventJson.write(event))),
                AppendCondition.none()).join();
    }
}
