package org.mingbai.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.eventlog.proof.MerkleLog;

/** What every memory keeps to. */
public abstract class CheckpointMemoryConformance {

    protected static final LastSigned NOTHING = LastSigned.NOTHING;

    /** The same memory again, as the next process or another node has it. */
    protected abstract CheckpointMemory open();

    protected static LastSigned of(long size) {
        return new LastSigned(checkpoint(size), List.of());
    }

    private static Checkpoint checkpoint(long size) {
        byte[] root = new byte[32];
        root[0] = (byte) size;
        return new Checkpoint("test.example/log", size, root);
    }

    @Test
    void what_was_put_there_the_next_process_finds() {
        assertThat(open().read()).isEqualTo(NOTHING);
        assertThat(open().replace(NOTHING, of(7))).isTrue();
        assertThat(open().read()).isEqualTo(of(7));
        var accepted = new LastSigned(checkpoint(5), List.of(
                new LastSigned.Acceptance(Instant.parse("2026-11-24T08:00:00.123Z"), "磁盘损坏，恢复周一的备份", 5, checkpoint(7))));
        assertThat(open().replace(of(7), accepted)).isTrue();
        assertThat(open().read()).isEqualTo(accepted);
    }

    @Test
    void only_what_was_looked_at_is_replaced() {
        open().replace(NOTHING, of(7));
        assertThat(open().replace(NOTHING, of(8))).isFalse();
        assertThat(open().replace(of(6), of(8))).isFalse();
        assertThat(open().replace(new LastSigned(checkpoint(7), List.of(
                new LastSigned.Acceptance(Instant.EPOCH, "", 7, checkpoint(9)))), of(8))).isFalse();
        assertThat(open().read()).isEqualTo(of(7));
    }

    @Test
    void of_two_at_once_one_moves_it() throws Exception {
        var memory = open();
        var other = this.sharedByTwo() ? open() : memory;
        memory.replace(NOTHING, of(1));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int size = 1; size < 30; size++) {
                var before = of(size);
                var next = of(size + 1);
                List<Callable<Boolean>> both = List.of(() -> memory.replace(before, next), () -> other.replace(before, next));
                int won = 0;
                for (var answer : threads.invokeAll(both)) {
                    won += answer.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
    }

    @Test
    void every_note_is_kept_and_what_was_signed_last_is_not_touched_by_that() {
        open().replace(NOTHING, of(7));
        var log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
        var signer = new CheckpointSigner("test.example/log", new byte[32], new MerkleLog(log));
        var notes = new ArrayList<KeptNote>();
        for (int i = 1; i <= 3; i++) {
            log.append(NewCommit.of(new UUID(1, i), CommitMetadata.empty(), new NewEvent("noted", 1, Set.of(), new byte[i])), AppendCondition.none()).join();
            notes.add(new KeptNote(Instant.parse("2026-11-24T08:00:00.123Z").plusSeconds(60 * i), signer.sign(i).toString()));
            open().keep(notes.getLast());
        }
        assertThat(open().kept()).isEqualTo(notes);
        assertThat(open().kept()).extracting(note -> note.checkpoint().size()).containsExactly(1L, 2L, 3L);
        assertThat(open().read()).isEqualTo(of(7));
        log.close();
    }

    /** Whether several processes may have it open at once. */
    protected boolean sharedByTwo() {
        return false;
    }
}
