package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.axon.LogToken;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.LoggedFact;
import org.mingbai.platform.stores.Lineage;

/** A log of notes about tickets, given to a folding in batches as a streaming processor does: again from where the view stands when one failed. */
record Batches(EventLog log) {

    static final String NOTED = "handling.ticket-noted";

    static Descent descent(EventLog log) {
        return new Descent(new Lineage(log), InstantSource.system());
    }

    /** One commit with a note about each. */
    void commit(TicketNumber... tickets) {
        append(Stream.of(tickets).map(ticket -> event(NOTED, 1, written(ticket), ticket)).toList());
    }

    /** One commit with something about the tickets that need not be readable. */
    void commit(String name, int version, String payload, TicketNumber... tickets) {
        append(List.of(event(name, version, payload.getBytes(StandardCharsets.UTF_8), tickets)));
    }

    void append(List<NewEvent> events) {
        log.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), events), AppendCondition.none()).join();
    }

    static byte[] written(TicketNumber ticket) {
        return EventJson.write(new TicketNoted(ticket, new SealedText("secret"), Instant.EPOCH));
    }

    static NewEvent event(String name, int version, byte[] payload, TicketNumber... tickets) {
        return new NewEvent(name, version, Stream.of(tickets).map(ticket -> new Tag("ticket", ticket.value())).collect(Collectors.toSet()), payload);
    }

    static NewEvent event(String name, Tag... tags) {
        return new NewEvent(name, 1, Set.of(tags), new byte[] {'{', '}'});
    }

    List<LoggedFact> facts() {
        return log.read(1).flatMap(commit -> IntStream.range(0, commit.events().size())
                .mapToObj(index -> LoggedFact.of(SequencedEvent.of(commit, index)))).toList();
    }

    /** Batches until the end of the log; one that failed begins again, as a processor does. */
    void follow(Folding folding, int batch) {
        follow(folding, batch, facts());
    }

    static void follow(Folding folding, int batch, List<LoggedFact> facts) {
        for (int turns = 0; turns < 100; turns++) {
            var from = folding.read();
            var next = facts.stream().filter(fact -> fact.position() > from.commit() || fact.position() == from.commit() && fact.index() > from.index())
                    .limit(batch).toList();
            if (next.isEmpty()) {
                return;
            }
            attempt(folding, next);
        }
        throw new AssertionError("the view never reached the end of the log");
    }

    static void attempt(Folding folding, List<LoggedFact> batch) {
        try {
            batch.forEach(folding::take);
            folding.advance(new LogToken(batch.getLast().position(), batch.getLast().index()));
        } catch (RuntimeException again) {
            assertThat(again).isNotNull();
        }
    }
}
