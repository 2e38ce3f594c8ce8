package org.mingbai.eventlog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.IndexPiece;

/** A log is forged in every way; an auditor who kept checkpoints notices. The forger owns the storage and rewrites the chain as he likes. */
class LogAuditTest {

    private static final int SIZE = 700;

    private final List<Commit> honest = new ArrayList<>();
    private final List<Checkpoint> kept = new ArrayList<>();
    private VerifierKey key;
    private CheckpointSigner signer;
    private MerkleLog tree;

    @TempDir
    Path folder;

    @BeforeEach
    void an_honest_log_of_which_checkpoints_were_kept() {
        var log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
        tree = new MerkleLog(log);
        signer = new CheckpointSigner("test.example/log", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
            22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32}, tree);
        key = signer.verifierKey();
        for (int i = 1; i <= SIZE; i++) {
            log.append(NewCommit.of(new UUID(0, i), CommitMetadata.empty(), event("A", i), event("B", i)), AppendCondition.none()).join();
            if (i == 200 || i == 500 || i == SIZE) {
                kept.add(Checkpoint.verified(signer.sign(i).toString(), key));
            }
        }
        log.read(1).forEach(honest::add);
    }

    private static NewEvent event(String name, int i) {
        return new NewEvent(name, 1, Set.of(new Tag("ticket", Integer.toString(i % 7))), ("payload " + i).getBytes(UTF_8));
    }

    private LogAudit.Finding audit(CommitStorage storage) {
        try (EventLog log = new SequencedEventLog(storage, InstantSource.system())) {
            return LogAudit.audit(log, kept, _ -> { });
        }
    }

    private CommitStorage stored(List<SealedCommit> commits) {
        var storage = RocksDbCommitStorage.open(folder.resolve("log"));
        storage.write(commits);
        return storage;
    }

    /** The commits, chained anew from the first: what the forger writes is a valid log. */
    private static List<SealedCommit> rechained(List<Commit> commits) {
        var sealed = new ArrayList<SealedCommit>();
        var head = Head.EMPTY;
        for (var commit : commits) {
            var events = commit.events().stream()
                    .map(event -> EncodedEvent.of(new NewEvent(event.name(), event.version(), event.tags(), event.payload()))).toList();
            var next = CommitCodec.seal(head, commit.recordedAt(), commit.commitId(), commit.metadata(), events);
            sealed.add(next);
            head = Head.of(next.commit());
        }
        return sealed;
    }

    @Test
    void an_honest_log_is_sound() {
        assertThat(audit(stored(rechained(honest)))).isEqualTo(new LogAudit.Sound(SIZE, 2 * SIZE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 201, 256, 257, 500, 699, 700})
    void a_changed_commit_under_a_rewritten_chain_is_found_between_two_checkpoints(int position) {
        var forged = new ArrayList<>(honest);
        var victim = honest.get(position - 1);
        forged.set(position - 1, new Commit(victim.position(), victim.commitId(), victim.recordedAt(), victim.previousHash(), victim.hash(),
                victim.metadata().withAccount("somebody else"), victim.events()));
        long from = position <= 200 ? 1 : position <= 500 ? 201 : 501;
        long to = position <= 200 ? 200 : position <= 500 ? 500 : 700;
        assertThat(audit(stored(rechained(forged)))).isEqualTo(new LogAudit.Rewritten(from, to));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 256, 600})
    void a_removed_commit_is_found_though_the_rest_moved_up(int position) {
        var forged = new ArrayList<>(honest);
        forged.remove(position - 1);
        var finding = audit(stored(rechained(forged)));
        assertThat(finding).isEqualTo(position <= 200 ? new LogAudit.Rewritten(1, 200)
                : position <= 500 ? new LogAudit.Rewritten(201, 500) : new LogAudit.Truncated(SIZE - 1, kept.getLast()));
    }

    @Test
    void swapped_commits_are_found() {
        var forged = new ArrayList<>(honest);
        var one = honest.get(300);
        var other = honest.get(301);
        forged.set(300, new Commit(one.position(), other.commitId(), one.recordedAt(), one.previousHash(), one.hash(), other.metadata(), other.events()));
        forged.set(301, new Commit(other.position(), one.commitId(), other.recordedAt(), other.previousHash(), other.hash(), one.metadata(), one.events()));
        assertThat(audit(stored(rechained(forged)))).isEqualTo(new LogAudit.Rewritten(201, 500));
    }

    @Test
    void a_log_that_was_cut_is_found_by_a_checkpoint_of_what_was_cut() {
        assertThat(audit(stored(rechained(honest.subList(0, 650))))).isEqualTo(new LogAudit.Truncated(650, kept.getLast()));
    }

    @Test
    void a_change_that_leaves_the_chain_as_it_was_is_named_by_its_position() {
        var sealed = rechained(honest);
        byte[] bytes = sealed.get(432).bytes().clone();
        bytes[bytes.length - 1] ^= 1;
        sealed.set(432, new SealedCommit(sealed.get(432).commit(), bytes));
        assertThat(audit(stored(sealed))).isInstanceOfSatisfying(LogAudit.Broken.class, broken -> assertThat(broken.position()).isEqualTo(433));
    }

    @Test
    void the_tree_answers_as_the_definition_does_at_every_size() {
        var leaves = honest.stream().map(Commit::hash).toList();
        for (long size : new long[] {0, 1, 2, 255, 256, 257, 511, 512, 513, 600, SIZE}) {
            byte[] root = MerkleVectorsTest.naive(leaves, 0, size);
            assertThat(tree.root(size)).isEqualTo(root);
            LongStream.of(1, 2, size / 2, size).filter(position -> position >= 1 && position <= size).forEach(position ->
                    assertThat(tree.inclusion(position, size).shows(leaves.get((int) position - 1), root)).isTrue());
            LongStream.of(0, 1, size / 3, size / 2, size).filter(first -> first <= size).forEach(first ->
                    assertThat(tree.consistency(first, size).shows(MerkleVectorsTest.naive(leaves, 0, first), root)).isTrue());
        }
        assertThatThrownBy(() -> tree.root(SIZE + 1)).hasMessageContaining("the log ends at 700");
    }

    @Test
    void an_index_entry_that_no_event_stands_behind_is_found() {
        var storage = new MemoryCommitStorage() {
            @Override
            public IndexPiece index(byte[] from, int max) {
                var entries = new ArrayList<>(super.index(from, Integer.MAX_VALUE).entries());
                entries.add(new IndexEntry(new Tag("person", "anna"), 321, 0, "A"));
                return new IndexPiece(entries, null);
            }
        };
        storage.write(rechained(honest));
        assertThat(audit(storage)).isInstanceOfSatisfying(LogAudit.Broken.class, broken -> assertThat(broken.position()).isEqualTo(321));
    }

    @Test
    void one_event_is_shown_without_the_log() {
        var note = signer.sign(SIZE);
        var text = ExportedProof.of(honest.get(320), 1, tree.inclusion(321, SIZE), note).text();

        var shown = ExportedProof.parse(text).verify(key);
        assertThat(shown.event().event()).isEqualTo(honest.get(320).events().get(1));
        assertThat(shown.event().position()).isEqualTo(321);
        assertThat(shown.event().recordedAt()).isEqualTo(honest.get(320).recordedAt());
        assertThat(shown.checkpoint()).isEqualTo(kept.getLast());
    }

    @Test
    void a_proof_that_was_tampered_with_shows_nothing() {
        var proof = ExportedProof.of(honest.get(320), 1, tree.inclusion(321, SIZE), signer.sign(SIZE));
        byte[] otherEvent = proof.event().clone();
        otherEvent[otherEvent.length - 1] ^= 1;
        byte[] otherCommit = proof.canonical().clone();
        otherCommit[20] ^= 1;
        assertRefused(new ExportedProof(proof.previousHash(), proof.canonical(), 1, otherEvent, proof.inclusion(), proof.checkpoint()), "does not belong");
        assertRefused(new ExportedProof(proof.previousHash(), proof.canonical(), 0, proof.event(), proof.inclusion(), proof.checkpoint()), "does not belong");
        assertRefused(new ExportedProof(proof.previousHash(), otherCommit, 1, proof.event(), proof.inclusion(), proof.checkpoint()), "not at position");
        assertRefused(new ExportedProof(new byte[32], proof.canonical(), 1, proof.event(), proof.inclusion(), proof.checkpoint()), "not at position");
        assertRefused(new ExportedProof(proof.previousHash(), proof.canonical(), 1, proof.event(), tree.inclusion(322, SIZE), proof.checkpoint()),
                "the proof is about 322");
        assertRefused(new ExportedProof(proof.previousHash(), proof.canonical(), 1, proof.event(), tree.inclusion(321, 600), signer.sign(SIZE)),
                "not at position");
        assertThatThrownBy(() -> ExportedProof.parse(proof.text().substring(0, 200))).isInstanceOf(MalformedProofException.class);
        assertThatThrownBy(() -> ExportedProof.parse("hello")).isInstanceOf(MalformedProofException.class);
    }

    /** Any one character exchanged, and the proof shows nothing; what is not part of it does not matter, and there is nothing of the kind. */
    @Test
    void no_character_of_a_proof_can_be_exchanged() {
        var text = ExportedProof.of(honest.get(320), 1, tree.inclusion(321, SIZE), signer.sign(SIZE)).text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            var forged = text.substring(0, i) + other + text.substring(i + 1);
            assertThatThrownBy(() -> ExportedProof.parse(forged).verify(key)).as("character %s of%n%s", i, text)
                    .isInstanceOf(MalformedProofException.class);
        }
    }

    @Test
    void a_proof_that_was_cut_anywhere_shows_nothing() {
        var text = ExportedProof.of(honest.get(320), 1, tree.inclusion(321, SIZE), signer.sign(SIZE)).text();
        for (int i = 0; i < text.length(); i++) {
            var cut = text.substring(0, i);
            assertThatThrownBy(() -> ExportedProof.parse(cut).verify(key)).as("cut at %s", i).isInstanceOf(MalformedProofException.class);
        }
    }

    @Test
    void two_checkpoints_of_one_size_show_that_two_logs_were_signed() {
        var forged = rechained(honest.subList(1, SIZE));
        try (var log = new SequencedEventLog(stored(forged), InstantSource.system())) {
            var second = Checkpoint.parse("test.example/log\n500\n" + Base64.getEncoder().encodeToString(new MerkleLog(log).root(500)) + "\n");
            assertThat(LogAudit.audit(log, List.of(kept.get(1), kept.get(0), second), _ -> { }))
                    .isEqualTo(new LogAudit.Contradicting(kept.get(1), second));
        }
    }

    private void assertRefused(ExportedProof proof, String reason) {
        assertThatThrownBy(() -> proof.verify(key)).isInstanceOf(MalformedProofException.class).hasMessageContaining(reason);
    }

    /** Shows another log from some moment on. */
    private static final class Exchanged extends MemoryCommitStorage {
        private List<SealedCommit> instead = List.of();

        @Override
        public List<byte[]> commits(long from, long to, int maxBytes) {
            return instead.isEmpty() ? super.commits(from, to, maxBytes)
                    : instead.subList((int) from - 1, (int) to).stream().map(SealedCommit::bytes).toList();
        }
    }

    @Test
    void a_tree_takes_up_nothing_that_does_not_chain_to_what_it_has() {
        var storage = new Exchanged();
        storage.write(rechained(honest.subList(0, 600)));
        try (var log = new SequencedEventLog(storage, InstantSource.system())) {
            var followed = new MerkleLog(log);
            assertThat(followed.root(256)).isEqualTo(tree.root(256));
            storage.instead = rechained(honest.subList(1, 601));
            assertThatThrownBy(() -> followed.root(300)).hasMessageContaining("position 257 does not chain");
            assertThatThrownBy(() -> followed.root(600)).hasMessageContaining("position 257 does not chain");
        }
    }

    @Test
    void a_tree_that_follows_by_itself_is_near_the_end_of_the_log() {
        try (var log = new SequencedEventLog(stored(rechained(honest)), InstantSource.system())) {
            var followed = new MerkleLog(log);
            assertThat(followed.behind()).isEqualTo(SIZE);
            followed.follow();
            assertThat(followed.behind()).isEqualTo(SIZE % 256);
            assertThat(followed.root(SIZE)).isEqualTo(tree.root(SIZE));
        }
    }

    @Test
    void a_log_that_was_exchanged_under_a_running_signer_is_not_signed() {
        var storage = new Exchanged();
        storage.write(rechained(honest.subList(0, 100)));
        try (var log = new SequencedEventLog(storage, InstantSource.system())) {
            var faithful = new CheckpointSigner("test.example/log", new byte[32], new MerkleLog(log));
            faithful.sign(100);
            storage.instead = rechained(honest.subList(1, 101));
            assertThatThrownBy(() -> faithful.sign(100)).hasMessageContaining("does not continue the checkpoint of size 100");
        }
    }
}
