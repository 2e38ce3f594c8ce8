package org.mingbai.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.conformance.SetClock;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

class RecentMessagesTest {

    private final EventLog log = new SequencedEventLog(new MemoryCommitStorage(), new SetClock());
    private final AtomicInteger decoded = new AtomicInteger();
    private final Messages messages = new Messages(new EventCodec() {
        @Override
        public byte[] encode(EventMessage message) {
            throw new AssertionError("nothing is appended");
        }

        @Override
        public Object decode(SequencedEvent event) {
            decoded.incrementAndGet();
            return event.event().payload();
        }
    });
    private final RecentMessages recent = new RecentMessages(log, messages);

    @AfterEach
    void close() {
        log.close();
    }

    private void append(int commits, String ticket) {
        for (int i = 0; i < commits; i++) {
            var events = IntStream.range(0, 2).mapToObj(n -> new NewEvent("E" + n, 1, Set.of(new Tag("ticket", ticket)), new byte[1])).toList();
            log.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), events), AppendCondition.none()).join();
        }
    }

    private List<String> all(Query query, LogToken after) {
        var stream = new LogMessageStream(log, query, after, messages, recent);
        var found = new ArrayList<String>();
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            found.add(next.get().message().identifier());
        }
        assertThat(stream.error()).isEmpty();
        return found;
    }

    @Test
    void several_followers_take_what_was_read_and_decoded_once() {
        append(3, "1");
        for (int follower = 0; follower < 4; follower++) {
            assertThat(all(Query.everything(), LogToken.ORIGIN)).containsExactly("1/0", "1/1", "2/0", "2/1", "3/0", "3/1");
        }
        assertThat(decoded).hasValue(6);
    }

    @Test
    void each_follower_goes_on_from_its_own_place_and_sees_what_it_asked_for() {
        append(1, "1");
        append(1, "2");
        append(1, "1");
        assertThat(all(Query.tagged(new Tag("ticket", "1")), new LogToken(1, 0))).containsExactly("1/1", "3/0", "3/1");
        assertThat(all(Query.named("E1"), LogToken.ORIGIN)).containsExactly("1/1", "2/1", "3/1");
    }

    @Test
    void a_follower_far_behind_reads_for_itself_and_loses_nothing_on_the_way() {
        append(1_500, "1");
        assertThat(all(Query.everything(), new LogToken(1, 1))).hasSize(2_998).startsWith("2/0").endsWith("1500/0", "1500/1").doesNotHaveDuplicates();
        append(1_500, "1");
        assertThat(all(Query.everything(), new LogToken(2_900, 1))).hasSize(200).startsWith("2901/0").endsWith("3000/1");
    }
}
