package org.mingbai.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.conformance.Commits;
import org.mingbai.eventlog.conformance.SetClock;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.slf4j.LoggerFactory;

/** A clock that is set by an hour, back or forth, is told once, with what it means for the log. */
class ClockWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Logger logger = (Logger) LoggerFactory.getLogger(ClockWatch.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private long nanos = Long.MAX_VALUE - 5;
    private final ClockWatch watch = new ClockWatch(() -> nanos);
    private Instant now = NOON;

    @BeforeEach
    void listen() {
        told.start();
        logger.addAppender(told);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(told);
    }

    private void seeAfter(Duration passed, Duration jump) {
        nanos += passed.toNanos();
        now = now.plus(passed).plus(jump);
        watch.see(now, NOON);
    }

    private List<String> messages() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void time_that_passes_is_no_jump_however_long_nobody_appends() {
        seeAfter(Duration.ZERO, Duration.ZERO);
        seeAfter(Duration.ofHours(30), Duration.ZERO);
        seeAfter(Duration.ofMinutes(5), Duration.ofSeconds(9));
        seeAfter(Duration.ofMinutes(5), Duration.ofSeconds(-9));
        assertThat(messages()).isEmpty();
    }

    @Test
    void an_hour_forth_and_back_is_told_each_time_and_once() {
        seeAfter(Duration.ZERO, Duration.ZERO);
        seeAfter(Duration.ofSeconds(1), Duration.ofHours(1));
        seeAfter(Duration.ofSeconds(1), Duration.ZERO);
        seeAfter(Duration.ofSeconds(1), Duration.ofHours(-1));
        seeAfter(Duration.ofSeconds(1), Duration.ZERO);
        assertThat(messages()).satisfiesExactly(
                forth -> assertThat(forth).contains("jumped forward by PT1H", "2026-03-02T13:00:01Z"),
                back -> assertThat(back).contains("jumped back by PT1H", "one nanosecond a commit"));
    }

    @Test
    void a_clock_that_went_back_while_the_log_was_closed_is_told_at_the_first_append() {
        SetClock clock = new SetClock();
        MemoryCommitStorage storage = new MemoryCommitStorage();
        EventLog before = new SequencedEventLog(storage, clock);
        Commits.append(before, Commits.event("A"));
        clock.move(Duration.ofHours(-1));
        try (EventLog after = new SequencedEventLog(storage, clock)) {
            Commits.append(after, Commits.event("B"));
            Commits.append(after, Commits.event("C"));
            assertThat(after.read(1).map(Commit::recordedAt)).containsExactly(SetClock.START, SetClock.START.plusNanos(1), SetClock.START.plusNanos(2));
        }
        assertThat(messages()).singleElement().asString().contains("PT1H behind", "jumped back while the log was closed");
        before.close();
    }

    @Test
    void the_log_itself_watches_its_clock() {
        SetClock clock = new SetClock();
        try (EventLog log = new SequencedEventLog(new MemoryCommitStorage(), clock)) {
            Commits.append(log, Commits.event("A"));
            clock.move(Duration.ofHours(-1));
            Commits.append(log, Commits.event("B"));
            clock.move(Duration.ofHours(1));
            Commits.append(log, Commits.event("C"));
        }
        assertThat(messages()).hasSize(2);
    }
}
