package org.mingbai.eventlog.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.axon.Await;
import org.mingbai.eventlog.conformance.Commits;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.OutcomeUnknownException;
import org.mingbai.eventlog.mongodb.FaultProxy.Fault;
import org.mingbai.eventlog.storage.CommitStorage;

/** Requests and replies are lost on the way to the server: each append is still answered in one way, and that answer stays true. */
@Timeout(120)
class LostReplyTest {

    private static final int WRITERS = 8;
    private static final int KEYS = 40;

    private final long seed = Long.getLong("mingbai.fault.seed", System.nanoTime());
    private final Ledger ledger = new Ledger();
    private String uri = "";
    private FaultProxy proxy;

    @BeforeEach
    void findServer() throws Exception {
        uri = TestMongo.database();
        proxy = new FaultProxy(uri);
    }

    @AfterEach
    void dropDatabase() {
        if (proxy != null) {
            proxy.close();
            TestMongo.drop(uri);
        }
    }

    private CommitStorage storage(String address, Duration settleWithin) {
        return MongoDbCommitStorage.open(address, MongoDbOptions.DEFAULT.trustingUnknown().withSettleWithin(settleWithin));
    }

    private EventLog log(String address) {
        return new SequencedEventLog(storage(address, Duration.ofSeconds(20)), InstantSource.system());
    }

    private static FaultProxy.Plan onceForInsert(Fault fault) {
        AtomicBoolean met = new AtomicBoolean();
        return command -> command.equals("insert") && met.compareAndSet(false, true) ? fault : Fault.NONE;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void one_fault_changes_nothing_for_the_caller(Fault fault) {
        try (EventLog log = log(proxy.uri())) {
            ledger.append(log, "before");
            proxy.plan(onceForInsert(fault));
            assertThat(ledger.append(log, "during")).isTrue();
            assertThat(ledger.append(log, "after")).isTrue();
            assertThat(proxy.counts()).containsOnlyKeys(fault);
            assertThat(log.tail()).isEqualTo(3);
        }
        assertKept();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"CUT_BEFORE_REQUEST", "CUT_BEFORE_REPLY", "LATE_REQUEST"})
    void what_cannot_be_known_is_called_unknown_and_settled_later(Fault fault) {
        try (EventLog log = new SequencedEventLog(storage(proxy.uri(), Duration.ofSeconds(1)), InstantSource.system())) {
            ledger.append(log, "before");
            NewCommit commit = Commits.commit(Commits.event("Lost"));
            proxy.plan(fromTheInsertOn(fault));
            assertThatThrownBy(() -> Commits.append(log, commit, AppendCondition.none())).hasCauseInstanceOf(OutcomeUnknownException.class);
            assertThat(ledger.append(log, "while down")).isFalse();
            proxy.plan(FaultProxy.NO_FAULT);
            proxy.refuseNew(false);
            // who asks again with the same commit gets its one position, whether or not it was there
            assertThat(Commits.append(log, commit, AppendCondition.none())).extracting("position").isEqualTo(2L);
            assertThat(log.positionOf(commit.commitId())).contains(2L);
            assertThat(ledger.append(log, "after")).isTrue();
        }
        assertKept();
    }

    private FaultProxy.Plan fromTheInsertOn(Fault fault) {
        AtomicBoolean begun = new AtomicBoolean();
        return command -> {
            if (command.equals("insert") && begun.compareAndSet(false, true)) {
                proxy.refuseNew(true);
                return fault;
            }
            return begun.get() ? Fault.CUT_BEFORE_REQUEST : Fault.NONE;
        };
    }

    @Test
    @Timeout(50)
    void a_connection_that_hangs_does_not_hold_up_the_log() {
        proxy.freezesFor(60_000);
        try (EventLog log = new SequencedEventLog(storage(proxy.uri(), Duration.ofSeconds(2)), InstantSource.system())) {
            proxy.plan(onceForInsert(Fault.FREEZE));
            assertThat(ledger.append(log, "frozen")).isTrue();
        }
        assertKept();
    }

    /** Two clients that want the same keys, on a network that hurts every fourth insert. */
    @Test
    void writers_of_two_clients_under_random_faults_are_told_the_truth() throws Exception {
        long won;
        try (EventLog one = log(proxy.uri()); EventLog two = log(proxy.uri())) {
            proxy.freezesFor(300);
            proxy.plan(randomly(new Random(seed)));
            won = race(List.of(one, two));
            proxy.plan(FaultProxy.NO_FAULT);
            assertThat(ledger.append(one, "last of one")).isTrue();
            assertThat(ledger.append(two, "last of two")).isTrue();
        }
        System.out.printf("faults: %s; %d acknowledged, %d refused, %d failed, %d unknown, seed %d%n", proxy.counts(), ledger.count("acknowledged"),
                ledger.count("refused"), ledger.count("failed"), ledger.count("unknown"), seed);
        assertThat(proxy.counts()).containsKeys(Fault.CUT_BEFORE_REQUEST, Fault.CUT_BEFORE_REPLY, Fault.LATE_REQUEST);
        assertThat(won).isBetween(1L, WRITERS / 2L * KEYS);
        assertThat(ledger.count("acknowledged") + ledger.count("refused") + ledger.count("failed") + ledger.count("unknown"))
                .isEqualTo((long) WRITERS * KEYS + 2);
        assertKept();
    }

    private static FaultProxy.Plan randomly(Random random) {
        return command -> {
            synchronized (random) {
                boolean harmed = random.nextInt(4) == 0 && (command.equals("insert") || command.equals("find") && random.nextInt(10) == 0);
                return harmed ? Fault.values()[1 + random.nextInt(Fault.values().length - 1)] : Fault.NONE;
            }
        };
    }

    private long race(List<EventLog> logs) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Long>> writers = IntStream.range(0, WRITERS).<Callable<Long>>mapToObj(writer ->
                    () -> IntStream.range(0, KEYS).filter(key -> ledger.append(logs.get(writer % logs.size()), writer / 2 + "-" + key)).count()).toList();
            long won = 0;
            for (var writer : threads.invokeAll(writers)) {
                won += writer.get();
            }
            return won;
        }
    }

    /** The control: who looks once after a lost reply and believes what is seen denies a write that comes later. */
    @Test
    void looking_instead_of_inserting_again_is_caught() throws Exception {
        try (EventLog log = new SequencedEventLog(new LooksOnce(proxy.uri(), com.mongodb.WriteConcern.MAJORITY), InstantSource.system())) {
            ledger.append(log, "before");
            proxy.lateBy(1500);
            proxy.plan(onceForInsert(Fault.LATE_REQUEST));
            assertThat(ledger.append(log, "denied")).isFalse();
            assertThat(ledger.count("failed")).isEqualTo(1);
        }
        awaitTail(2);
        assertThat(wrongs()).isNotEmpty();
    }

    /** The control: a client that appends the same as something new when it gets no answer. */
    @Test
    void appending_again_under_a_new_id_is_caught() {
        try (EventLog log = new SequencedEventLog(storage(proxy.uri(), Duration.ofMillis(300)), InstantSource.system())) {
            ledger.append("none", commit -> {
                Commits.append(log, commit, AppendCondition.none());
                NewCommit again = Commits.commit(commit.events().toArray(org.mingbai.eventlog.NewEvent[]::new));
                return (AppendResult.Appended) Commits.append(log, again, AppendCondition.none());
            });
        }
        assertThat(wrongs()).anySatisfy(wrong -> assertThat(wrong).contains("acknowledged").contains("is at [1, 2]"));
    }

    private void awaitTail(long tail) throws Exception {
        try (EventLog log = log(uri)) {
            Await.until(() -> log.newestTail() >= tail);
        }
    }

    private void assertKept() {
        assertThat(wrongs()).as("seed %d", seed).isEmpty();
    }

    private List<String> wrongs() {
        try (EventLog log = log(uri)) {
            return ledger.wrongs(log);
        }
    }
}
