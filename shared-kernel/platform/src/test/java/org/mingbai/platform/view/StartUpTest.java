package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.EventStores;
import org.mingbai.platform.log.LoggedFact;

/** A start beside an event that cannot be read. */
class StartUpTest {

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    private final List<Integer> done = new ArrayList<>();

    /** Notes that it was done, or meets the event. */
    private final class Task implements StartUpTask {

        private final int order;
        private final boolean meets;

        Task(int order, boolean meets) {
            this.order = order;
            this.meets = meets;
        }

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void run() {
            if (meets) {
                new Batches(log).facts().forEach(LoggedFact::readable);
            }
            done.add(order);
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_task_that_meets_it_is_left_undone_and_the_others_are_done() {
        start(new Task(StartUpTask.CLOCK, false), new Task(StartUpTask.SHIPPED_DATA, true), new Task(StartUpTask.UNFINISHED_WORK, false));

        assertThat(done).containsExactly(StartUpTask.CLOCK, StartUpTask.UNFINISHED_WORK);
    }

    @Test
    void what_comes_before_anybody_is_answered_is_done_or_nothing_starts() {
        assertThatThrownBy(() -> start(new Task(StartUpTask.CLOCK, true), new Task(StartUpTask.SHIPPED_DATA, false)))
                .hasMessage("at 1.0 of the log: unknown event handling.ticket-vanished, version 1");
        assertThat(done).isEmpty();
    }

    private void start(StartUpTask... tasks) {
        new Batches(log).commit("handling.ticket-vanished", 1, "{}", TicketNumber.of(2026, 1));
        try (var none = new Projections(List.of(), EventStores.over(log), new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE), log)) {
            new StartUp(List.of(tasks), none, log).start();
        }
    }
}
