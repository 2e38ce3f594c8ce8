package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.EventStores;

/** A view behind Axon's own processor, which passes over what a handler does not support. */
class ProcessorTest {

    private static final TicketNumber ONE = TicketNumber.of(2026, 1);
    private static final TicketNumber TWO = TicketNumber.of(2026, 2);

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    private final Batches batches = new Batches(log);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_of_a_name_that_nobody_knows_is_parked_and_the_position_goes_on(@TempDir Path folder) {
        batches.commit(ONE, TWO);
        try (var tallies = new Tallies(folder, 10);
             var projections = new Projections(List.of(tallies), EventStores.over(log), new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE), log)) {
            projections.start();
            batches.commit("handling.ticket-vanished", 1, "{}", TWO);
            batches.commit(TWO, ONE);

            assertThat(tallies.store().awaitPosition(3, Duration.ofSeconds(20))).isTrue();
            assertThat(tallies.shown()).isEqualTo(Map.of(ONE.value(), 2, TWO.value(), 1));
            assertThat(projections.parked().getFirst().events()).extracting(ParkedEvent::place).containsExactly("2.0", "3.0");
        }
    }
}
