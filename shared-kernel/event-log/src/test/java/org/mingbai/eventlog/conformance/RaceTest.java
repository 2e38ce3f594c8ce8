package org.mingbai.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;

/** 16 writers want the same 200 keys at once: each key has exactly one winner, and no unrelated key loses. */
public class RaceTest {

    private static final int WRITERS = 16;
    private static final int KEYS = 200;

    @Test
    void one_winner_for_each_key_in_rocksdb(@TempDir Path folder) throws Exception {
        try (EventLog log = new SequencedEventLog(RocksDbCommitStorage.open(folder), InstantSource.system())) {
            race(List.of(log));
        }
    }

    /** Two logs on one storage are like two processes on one database: each finds its next position taken, over and over. */
    @Test
    void one_winner_for_each_key_with_two_logs_on_one_storage() throws Exception {
        MemoryCommitStorage shared = new MemoryCommitStorage();
        try (EventLog one = new SequencedEventLog(shared, InstantSource.system());
             EventLog two = new SequencedEventLog(shared, InstantSource.system())) {
            race(List.of(one, two));
        }
    }

    @Test
    void who_asks_for_the_newest_tail_sees_what_the_other_was_told_before() {
        MemoryCommitStorage shared = new MemoryCommitStorage() {
            @Override
            public boolean shared() {
                return true;
            }
        };
        try (EventLog one = new SequencedEventLog(shared, InstantSource.system());
             EventLog two = new SequencedEventLog(shared, InstantSource.system())) {
            for (int turn = 0; turn < 100; turn++) {
                long told = Commits.appended(one, Commits.event("Told", "key:" + turn));
                assertThat(two.newestTail()).isGreaterThanOrEqualTo(told);
                assertThat(two.lastPosition(new Tag("key", "" + turn))).hasValue(told);
            }
        }
    }

    /** The race itself, for logs on whatever they share; closes the first one. */
    public static void race(List<EventLog> logs) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Callable<List<Integer>>> writers = IntStream.range(0, WRITERS)
                .<Callable<List<Integer>>>mapToObj(writer -> () -> {
                    start.await(20, TimeUnit.SECONDS);
                    return keysWon(logs.get(writer % logs.size()), writer);
                }).toList();
        List<Integer> won = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<List<Integer>> writer : threads.invokeAll(writers)) {
                won.addAll(writer.get());
            }
        }
        assertThat(won).hasSize(KEYS).doesNotHaveDuplicates();
        try (EventLog log = logs.getFirst()) {
            Commits.append(log, Commits.event("Last"));
            assertThat(log.verify(1, Long.MAX_VALUE)).isEqualTo(new Verification.Intact(1, KEYS + 1, KEYS + 1));
            assertThat(IntStream.range(0, KEYS)).allMatch(key -> log.lastPosition(new Tag("key", "" + key)).isPresent());
        }
    }

    private static List<Integer> keysWon(EventLog log, int writer) {
        return IntStream.range(0, KEYS)
                        .filter(key -> Commits.append(log, Commits.commit(Commits.event("Taken", "key:" + key, "writer:" + writer)),
                                Commits.noneTagged(0, "key:" + key)) instanceof AppendResult.Appended)
                        .boxed().toList();
    }
}
