package org.mingbai.platform.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.KeptNote;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.eventlog.storage.TagHit;
import org.mingbai.platform.checkpoint.FileCheckpointMemory;

class LogGuardTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int COMMITS = 600;

    @TempDir
    Path folder;

    /** Bytes that somebody put in the place of others, and index entries that were taken away. */
    private static final class Changed extends MemoryCommitStorage {
        private final Map<Long, byte[]> instead = new HashMap<>();
        private long hidden;

        @Override
        public Optional<byte[]> commitAt(long position) {
            return super.commitAt(position).map(stored -> instead.getOrDefault(position, stored));
        }

        @Override
        public List<byte[]> commits(long from, long to, int maxBytes) {
            return super.commits(from, to, maxBytes).stream().map(stored -> instead.getOrDefault(CommitCodec.link(stored).position(), stored)).toList();
        }

        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            return super.tagged(tag, fromPosition, fromIndex, upTo, max).stream().filter(hit -> hit.position() != hidden).toList();
        }
    }

    private static final class Opened {
        private final Changed storage = new Changed();
        private final EventLog log = new SequencedEventLog(storage, InstantSource.system());
        private LogGuard guard;

        /** @param different from this commit on it is another log */
        Opened(int commits, int different, FileCheckpointMemory memory) {
            for (int i = 1; i <= commits; i++) {
                var event = new NewEvent("noted", 1, Set.of(new Tag("ticket", "" + i % 7)), new byte[] {(byte) (i < different ? 0 : 1)});
                log.append(NewCommit.of(new UUID(1, i), CommitMetadata.empty(), event), AppendCondition.none()).join();
            }
            guard = new LogGuard(log, memory, InstantSource.system());
        }

        private void change(long position) {
            byte[] bytes = storage.commitAt(position).orElseThrow().clone();
            bytes[bytes.length - 1] ^= 1;
            storage.instead.put(position, bytes);
        }

        private void round() {
            guard.walkAll();
        }
    }

    private FileCheckpointMemory memory() {
        return new FileCheckpointMemory(folder.resolve("last.json"));
    }

    private static void sign(LogGuard guard, FileCheckpointMemory memory, long size) {
        var note = new CheckpointSigner("test.example/log", new byte[32], guard.tree(), guard.continuity()).sign(size);
        memory.keep(new KeptNote(Instant.EPOCH, note.toString()));
    }

    /** A log is the same in each test if its clock is; here it is the storage that is kept. */
    private Opened signed(long... sizes) {
        var opened = new Opened(COMMITS, COMMITS + 1, memory());
        opened.guard.walkOn(LONG);
        for (long size : sizes) {
            sign(opened.guard, memory(), size);
        }
        return opened;
    }

    private static LogGuard again(Opened opened, FileCheckpointMemory memory) {
        return new LogGuard(new SequencedEventLog(opened.storage, InstantSource.system()), memory, InstantSource.system());
    }

    @Test
    void it_is_unverified_until_it_was_walked_whole_and_then_sound() {
        var opened = new Opened(COMMITS, COMMITS + 1, memory());
        assertThat(opened.guard.state()).isEqualTo(new LogState.Unverified(0, COMMITS));
        assertThat(opened.guard.walkOn(LONG)).isTrue();
        assertThat(opened.guard.state()).isEqualTo(new LogState.Sound(COMMITS));
        opened.guard.requireSound();
    }

    @Test
    void what_is_missing_at_the_end_is_told_before_anything_was_walked() {
        signed(COMMITS);
        var shorter = new Opened(COMMITS - 1, COMMITS, memory());
        shorter.guard.lookBack();
        assertThat(shorter.guard.state()).isEqualTo(new LogState.CutOff(COMMITS - 1, COMMITS));
        assertThat(shorter.guard.under(Set.of(), List.of())).as("whatever is missing, every answer may rest on it").containsExactly((long) COMMITS);
        assertThatThrownBy(shorter.guard::requireSound).isInstanceOf(LogNotContinuedException.class);
    }

    @Test
    void another_log_is_told_as_closely_as_notes_were_kept() {
        var opened = signed(100, 300, 500);
        assertThat(again(opened, memory()).walkOn(LONG)).isTrue();
        var other = new Opened(COMMITS, 1, memory());
        other.guard.walkOn(LONG);
        assertThat(other.guard.state()).isEqualTo(new LogState.Rewritten(1, 100));
        assertThat(other.guard.under(Set.of(), List.of(1L))).containsExactly(1L);
    }

    @Test
    void a_memory_that_cannot_be_read_is_not_taken_for_none() throws Exception {
        var opened = signed(100);
        Files.writeString(folder.resolve("last.json"), "{");
        opened.guard.lookBack();
        assertThat(opened.guard.state()).isInstanceOf(LogState.Unremembered.class);
        assertThat(opened.guard.state().isGood()).isFalse();
    }

    @Test
    void where_the_last_checkpoint_is_gone_the_notes_beside_it_are_the_memory() throws Exception {
        signed(100, 300, 500);
        Files.delete(folder.resolve("last.json"));
        var shorter = new Opened(200, COMMITS, memory());
        shorter.guard.walkOn(LONG);
        assertThat(shorter.guard.state()).isEqualTo(new LogState.CutOff(200, 500));
        assertThatThrownBy(shorter.guard::requireSound).isInstanceOf(LogNotContinuedException.class);
        assertThat(shorter.guard.continuity().accept("on purpose", Instant.EPOCH).acceptances()).hasSize(1);
        shorter.guard.walkOn(LONG);
        assertThat(shorter.guard.state()).as("the notes that were given up say nothing more").isEqualTo(new LogState.Sound(200));
    }

    @Test
    void an_older_copy_of_the_last_checkpoint_does_not_outweigh_the_notes() throws Exception {
        var opened = signed(100);
        var old = Files.readString(folder.resolve("last.json"));
        sign(opened.guard, memory(), 500);
        Files.writeString(folder.resolve("last.json"), old);
        var shorter = new Opened(200, COMMITS, memory());
        shorter.guard.walkOn(LONG);
        assertThat(shorter.guard.state()).isEqualTo(new LogState.CutOff(200, 500));
    }

    @Test
    void without_any_memory_what_other_stores_know_of_a_longer_log_is_told_and_nothing_is_signed() {
        var opened = new Opened(200, COMMITS, memory());
        var guard = new LogGuard(opened.log, memory(), InstantSource.system(), () -> 500, _ -> { });
        guard.walkOn(LONG);
        assertThat(guard.state()).isEqualTo(new LogState.Forgotten(500));
        assertThat(guard.state().isGood()).isFalse();
        assertThatThrownBy(guard::requireSound).hasMessageContaining("500");
    }

    @Test
    void damage_is_found_by_the_first_pass_and_nothing_behind_it_is_vouched_for() {
        var opened = signed();
        opened.change(300);
        var guard = again(opened, memory());
        guard.walkOn(LONG);
        assertThat(guard.verified()).isEqualTo(299);
        assertThat(guard.state()).isInstanceOfSatisfying(LogState.Damaged.class, damaged -> assertThat(damaged.first().position()).isEqualTo(300));
        assertThat(guard.under(Set.of(), List.of(299L, 301L))).isEmpty();
        assertThat(guard.under(Set.of(), List.of(300L))).containsExactly(300L);
        assertThatThrownBy(guard::requireSound).isInstanceOfSatisfying(LogDamagedException.class, found -> assertThat(found.position()).isEqualTo(300));
    }

    @Test
    void a_missing_entry_is_found_by_the_next_round_and_an_answer_that_would_have_needed_it_rests_on_it() {
        var opened = signed();
        opened.storage.hidden = 14;
        assertThat(opened.guard.state().isGood()).isTrue();
        opened.round();
        assertThat(opened.guard.state().firstBad()).hasValue(14);
        assertThat(opened.guard.under(Set.of(new Tag("ticket", "0")), List.of())).containsExactly(14L);
        assertThat(opened.guard.under(Set.of(new Tag("ticket", "1")), List.of(15L))).isEmpty();
    }

    @Test
    void a_read_that_meets_damage_reports_it_and_a_whole_round_that_does_not_takes_it_back() {
        var opened = signed();
        opened.change(300);
        opened.log.commitAt(300);
        assertThat(opened.guard.state().firstBad()).hasValue(300);
        opened.round();
        assertThat(opened.guard.state().firstBad()).hasValue(300);
        opened.storage.instead.clear();
        opened.round();
        opened.round();
        assertThat(opened.guard.state()).isEqualTo(new LogState.Sound(COMMITS));
        assertThat(opened.guard.everFound()).isEqualTo(1);
    }

    @Test
    void a_commit_that_is_exchanged_with_its_chain_after_it_was_verified_is_not_the_one_that_was() {
        var opened = signed();
        var other = new Opened(COMMITS, 1, new FileCheckpointMemory(folder.resolve("other.json")));
        other.log.read(1).forEach(commit -> opened.storage.instead.put(commit.position(), other.storage.commitAt(commit.position()).orElseThrow()));
        opened.round();
        assertThat(opened.guard.state()).isInstanceOfSatisfying(LogState.Damaged.class,
                damaged -> assertThat(damaged.first().reason()).contains("not the commit that this process has verified before"));
        assertThat(opened.guard.under(Set.of(), List.of(100L))).containsExactly(256L);
    }

    @Test
    void it_goes_on_where_it_was_after_damage_was_repaired() {
        var opened = signed();
        opened.change(300);
        var guard = again(opened, memory());
        guard.walkOn(LONG);
        opened.storage.instead.clear();
        guard.walkAll();
        assertThat(guard.state().isGood()).isTrue();
        guard.walkOn(LONG);
        assertThat(guard.state()).isEqualTo(new LogState.Sound(COMMITS));
    }

    @Test
    void the_pace_rests_for_what_is_left_of_its_time() {
        var pace = new VerificationPace(1000, 10_000, Duration.ofSeconds(1), Duration.ZERO);
        assertThat(pace.rest(500, false, Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(400));
        assertThat(pace.rest(500, true, Duration.ofMillis(100))).isEqualTo(Duration.ZERO);
        assertThat(pace.rest(5000, true, Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(400));
    }
}
