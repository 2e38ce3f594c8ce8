package org.mingbai.eventlog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

/** A signer ends and another begins with what the first remembered, on the log that it then finds. */
class ContinuityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final CheckpointMemory memory = CheckpointMemory.ofThisProcess();

    private final MemoryCommitStorage stored = new MemoryCommitStorage();
    private final EventLog log = filled(stored, "a", 300);

    private static EventLog open(MemoryCommitStorage storage) {
        return new SequencedEventLog(storage, InstantSource.system());
    }

    private static EventLog filled(MemoryCommitStorage storage, String author, int commits) {
        var log = open(storage);
        for (int i = 1; i <= commits; i++) {
            append(log, author, i);
        }
        return log;
    }

    private static EventLog another(String author, int commits) {
        return filled(new MemoryCommitStorage(), author, commits);
    }

    private static void append(EventLog log, String author, int i) {
        var event = new NewEvent("noted", 1, Set.of(), (author + i).getBytes(UTF_8));
        log.append(NewCommit.of(new UUID(1, i), CommitMetadata.empty(), event), AppendCondition.none()).join();
    }

    /** The log as an earlier backup has it. */
    private EventLog cutOffAfter(int commits) {
        var storage = new MemoryCommitStorage();
        storage.write(stored.commits(1, commits, Integer.MAX_VALUE).stream().map(bytes -> new SealedCommit(CommitCodec.decode(bytes), bytes)).toList());
        return open(storage);
    }

    private CheckpointSigner signerOn(EventLog log) {
        return signerOn(log, memory);
    }

    private static CheckpointSigner signerOn(EventLog log, CheckpointMemory memory) {
        var tree = new MerkleLog(log);
        return new CheckpointSigner("test.example/log", new byte[32], tree, new Continuity(tree, memory));
    }

    @Test
    void on_the_log_that_was_signed_and_has_grown_it_signs_on() {
        var first = signerOn(log).sign(300);
        append(log, "a", 301);
        assertThat(signerOn(log).sign(300)).isEqualTo(first);
        signerOn(log).sign(301);
        assertThat(memory.read().checkpoint()).extracting(Checkpoint::size).isEqualTo(301L);
        signerOn(log).sign(120);
        assertThat(memory.read().checkpoint()).as("a smaller one of the same log moves nothing back").extracting(Checkpoint::size).isEqualTo(301L);
    }

    @Test
    void a_log_that_was_cut_off_is_not_signed_at_any_size() {
        signerOn(log).sign(300);
        var cut = cutOffAfter(299);
        for (long size : new long[] {299, 256, 1}) {
            assertThatExceptionOfType(LogNotContinuedException.class).isThrownBy(() -> signerOn(cut).sign(size))
                    .returns(true, LogNotContinuedException::isCutOff).returns(300L, LogNotContinuedException::signed).returns(299L, LogNotContinuedException::tail)
                    .withMessageContaining("the log ends at 299 and does not contain the checkpoint of size 300");
        }
        assertThat(memory.read().checkpoint()).extracting(Checkpoint::size).isEqualTo(300L);
    }

    @Test
    void a_log_that_was_cut_off_and_grew_again_or_was_exchanged_is_not_signed() {
        signerOn(log).sign(300);
        var grown = cutOffAfter(290);
        for (int i = 291; i <= 310; i++) {
            append(grown, "b", i);
        }
        for (var other : List.of(grown, another("c", 500))) {
            assertThatExceptionOfType(LogNotContinuedException.class).isThrownBy(() -> signerOn(other).sign(300))
                    .returns(false, LogNotContinuedException::isCutOff).withMessageContaining("the log does not continue the checkpoint of size 300");
        }
    }

    @Test
    void who_put_the_log_back_says_so_and_signing_goes_on_with_a_record_of_it() {
        var givenUp = Checkpoint.verified(signerOn(log).sign(300).toString(), signerOn(log).verifierKey());
        var cut = cutOffAfter(200);
        var accepted = new Continuity(new MerkleLog(cut), memory).accept("disk lost, backup of Monday", NOW);
        assertThat(accepted.acceptances()).containsExactly(new LastSigned.Acceptance(NOW, "disk lost, backup of Monday", 200, givenUp));

        append(cut, "b", 201);
        signerOn(cut).sign(201);
        assertThat(memory.read()).extracting(LastSigned::acceptances).isEqualTo(accepted.acceptances());
        assertThatThrownBy(() -> signerOn(log).sign(300)).as("the log that was given up").isInstanceOf(LogNotContinuedException.class);
    }

    @Test
    void there_is_nothing_to_accept_where_the_log_continues() {
        var continuity = new Continuity(new MerkleLog(log), memory);
        assertThat(continuity.accept("by mistake", NOW)).isEqualTo(LastSigned.NOTHING);
        signerOn(log).sign(3);
        assertThat(continuity.accept("by mistake", NOW).acceptances()).isEmpty();
    }

    /** Another node signs between this one's look and its writing. */
    @Test
    void what_another_signed_meanwhile_is_looked_at_before_moving_on() {
        var other = another("b", 299);
        var meanwhile = new CheckpointMemory() {
            private boolean done;

            @Override
            public LastSigned read() {
                return memory.read();
            }

            @Override
            public boolean replace(LastSigned before, LastSigned next) {
                if (!done) {
                    done = true;
                    signerOn(other).sign(299);
                }
                return memory.replace(before, next);
            }
        };
        assertThatThrownBy(() -> signerOn(log, meanwhile).sign(300)).isInstanceOf(LogNotContinuedException.class);
        assertThat(memory.read().checkpoint()).extracting(Checkpoint::size).isEqualTo(299L);
    }

    @Test
    void what_cannot_be_remembered_is_not_signed() {
        var full = new CheckpointMemory() {
            @Override
            public LastSigned read() {
                return LastSigned.NOTHING;
            }

            @Override
            public boolean replace(LastSigned before, LastSigned next) {
                throw new StorageException("no space left on device");
            }
        };
        assertThatThrownBy(() -> signerOn(log, full).sign(3)).hasMessage("no space left on device");
    }
}
