package org.mingbai.access.read.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.platform.integrity.LogGuard;

class CheckpointClockTest {

    private final Kept memory = new Kept();
    private final MemoryCommitStorage storage = new MemoryCommitStorage();
    private final EventLog log = new SequencedEventLog(storage, InstantSource.system());

    private static final class Kept implements CheckpointMemory {
        private final CheckpointMemory last = CheckpointMemory.ofThisProcess();
        private final List<KeptNote> notes = new ArrayList<>();

        @Override
        public LastSigned read() {
            return last.read();
        }

        @Override
        public boolean replace(LastSigned before, LastSigned next) {
            return last.replace(before, next);
        }

        @Override
        public void keep(KeptNote note) {
            notes.add(note);
        }

        @Override
        public List<KeptNote> kept() {
            return notes;
        }
    }

    private CheckpointClock node() {
        var guard = new LogGuard(log, memory, InstantSource.system());
        var signer = new CheckpointSigner("test.example/log", new byte[32], guard.tree(), guard.continuity());
        return new CheckpointClock(new Checkpoints(log, guard, signer), guard, memory, InstantSource.fixed(Instant.EPOCH), Duration.ofHours(1));
    }

    private void append() {
        log.append(NewCommit.of(UUID.randomUUID(), CommitMetadata.empty(), new NewEvent("noted", 1, Set.of(), new byte[1])), AppendCondition.none()).join();
    }

    private List<Long> sizes() {
        return memory.notes.stream().map(note -> note.checkpoint().size()).toList();
    }

    @Test
    void what_is_new_is_signed_and_where_nothing_is_new_nothing_is() {
        var clock = node();
        clock.turn();
        assertThat(sizes()).as("an empty log").isEmpty();
        append();
        append();
        clock.turn();
        clock.turn();
        assertThat(sizes()).containsExactly(2L);
        append();
        clock.turn();
        assertThat(sizes()).containsExactly(2L, 3L);
        assertThat(clock.signed()).isEqualTo(3);
        assertThat(clock.unsignedSeconds()).isZero();
    }

    @Test
    void of_two_nodes_one_signs_what_is_new() {
        var one = node();
        var other = node();
        append();
        one.turn();
        other.turn();
        assertThat(sizes()).containsExactly(1L);
        append();
        other.turn();
        one.turn();
        assertThat(sizes()).containsExactly(1L, 2L);
    }

    @Test
    void the_end_is_signed_when_the_process_ends() {
        var clock = node();
        clock.start();
        append();
        clock.stop();
        assertThat(sizes()).containsExactly(1L);
        assertThat(clock.isRunning()).isFalse();
    }
}
