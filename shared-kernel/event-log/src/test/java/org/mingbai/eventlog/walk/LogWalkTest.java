package org.mingbai.eventlog.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.eventlog.storage.IndexPiece;
import org.mingbai.eventlog.storage.TagHit;

/** Somebody changes what is stored. The walks find all of it, and a read that meets it tells at once. */
class LogWalkTest {

    private static final int COMMITS = 20;
    private static final Tag ANNA = new Tag("person", "anna");
    private static final Tag BO = new Tag("person", "bo");

    private final Changed storage = new Changed();
    private final EventLog log = new SequencedEventLog(storage, InstantSource.system());
    private final List<Damage> met = new ArrayList<>();

    @BeforeEach
    void a_log() {
        for (int i = 1; i <= COMMITS; i++) {
            log.append(NewCommit.of(new UUID(1, i), CommitMetadata.empty(), event(i)), AppendCondition.none()).join();
        }
        log.onDamage(met::add);
    }

    private static NewEvent event(int i) {
        return new NewEvent("noted", 1, Set.of(i % 2 == 0 ? ANNA : BO), ("payload " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static final class Changed extends MemoryCommitStorage {
        private final java.util.Map<Long, byte[]> instead = new java.util.HashMap<>();
        private final List<TagHit> forged = new ArrayList<>();
        private long hidden;

        private Optional<byte[]> seen(byte[] stored) {
            long position = CommitCodec.link(stored).position();
            return Optional.of(instead.getOrDefault(position, stored));
        }

        @Override
        public Optional<byte[]> commitAt(long position) {
            return super.commitAt(position).flatMap(this::seen);
        }

        @Override
        public List<byte[]> commits(long from, long to, int maxBytes) {
            return super.commits(from, to, maxBytes).stream().map(stored -> seen(stored).orElseThrow()).toList();
        }

        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            var hits = new ArrayList<>(super.tagged(tag, fromPosition, fromIndex, upTo, max));
            hits.removeIf(hit -> hit.position() == hidden);
            if (tag.equals(ANNA)) {
                forged.stream().filter(hit -> hit.position() >= fromPosition && hit.position() <= upTo).forEach(hits::add);
            }
            hits.sort(java.util.Comparator.comparingLong(TagHit::position));
            return hits.stream().limit(max).toList();
        }

        @Override
        public IndexPiece index(byte[] from, int max) {
            var piece = super.index(from, max);
            var entries = new ArrayList<>(piece.entries());
            entries.removeIf(entry -> entry.position() == hidden);
            if (from.length == 0) {
                forged.forEach(hit -> entries.add(new IndexEntry(ANNA, hit.position(), hit.index(), hit.eventName())));
            }
            return new IndexPiece(entries, piece.next());
        }
    }

    private List<Damage> walked() {
        var walk = log.walk();
        var found = new ArrayList<Damage>();
        while (walk.position() < log.tail()) {
            found.addAll(walk.step(log.tail(), _ -> { }));
        }
        var index = log.walkIndex(walk.position(), walk.entries());
        while (index.step() > 0) {
            assertThat(index.found()).hasSizeLessThanOrEqualTo(100);
        }
        found.addAll(index.found());
        return found;
    }

    private void replace(long position, Head previous, Commit victim, NewEvent by) {
        storage.instead.put(position, CommitCodec.seal(previous, victim.recordedAt(), victim.commitId(), victim.metadata(), List.of(EncodedEvent.of(by))).bytes());
    }

    /** The payload's last byte, and nothing else. */
    private void change(long position) {
        byte[] bytes = storage.commitAt(position).orElseThrow().clone();
        bytes[bytes.length - 1] ^= 1;
        storage.instead.put(position, bytes);
    }

    @Test
    void a_sound_log_is_walked_without_a_word() {
        assertThat(walked()).isEmpty();
        assertThat(log.read(1).count() + log.read(Query.tagged(ANNA), 0, COMMITS).count()).isEqualTo(COMMITS + COMMITS / 2);
        assertThat(met).isEmpty();
    }

    @Test
    void a_changed_payload_is_found_and_so_is_all_that_is_wrong_behind_it() {
        change(6);
        storage.hidden = 15;
        assertThat(walked()).containsExactly(Damage.at(6, "its content does not have its hash"),
                new Damage(15, 15, "event 0 is not found by its tag person:bo", Set.of(BO)));
    }

    @Test
    void a_read_that_meets_a_changed_commit_tells_at_once_and_is_answered() {
        change(6);
        assertThat(log.read(Query.tagged(BO), 0, COMMITS)).hasSize(COMMITS / 2);
        assertThat(met).as("it is not about that").isEmpty();
        assertThat(log.read(Query.tagged(ANNA), 0, COMMITS)).hasSize(COMMITS / 2);
        assertThat(log.commitAt(6)).isPresent();
        assertThat(met).containsOnly(Damage.at(6, "its content does not have its hash"));
    }

    @Test
    void where_a_commit_was_exchanged_with_its_hash_it_or_the_next_may_be_the_one() {
        replace(6, Head.of(log.commitAt(5).orElseThrow()), log.commitAt(6).orElseThrow(), event(106));
        assertThat(walked()).containsExactly(new Damage(7, 6, "does not chain to the commit before it", Set.of()));
    }

    @Test
    void what_cannot_be_read_at_all_is_told_with_its_position() {
        storage.instead.put(6L, new byte[100]);
        assertThat(walked()).extracting(Damage::position).containsExactly(6L);
        assertThatThrownBy(() -> log.commitAt(6)).isInstanceOfSatisfying(CorruptCommitException.class, found -> assertThat(found.position()).isEqualTo(6));
        assertThat(met).extracting(Damage::position).containsExactly(6L);
    }

    @Test
    void an_entry_without_an_event_is_found_and_leads_nowhere() {
        storage.forged.add(new TagHit(5, 0, "noted"));
        storage.forged.add(new TagHit(7, 3, "noted"));
        storage.forged.add(new TagHit(COMMITS + 5, 0, "noted"));
        assertThat(walked()).extracting(Damage::position).containsExactlyInAnyOrder(5L, 7L, COMMITS + 5L);
        assertThat(walked()).allSatisfy(found -> assertThat(found.about()).containsExactly(ANNA));
        assertThat(log.read(Query.tagged(ANNA), 0, COMMITS).map(SequencedEvent::position)).hasSize(COMMITS / 2).doesNotContain(5L, 7L);
        assertThat(met).extracting(Damage::position).containsExactly(5L, 7L);
    }

    @Test
    void one_entry_too_many_does_not_make_up_for_one_that_is_missing() {
        storage.hidden = 15;
        storage.forged.add(new TagHit(5, 0, "noted"));
        assertThat(walked()).extracting(Damage::position).containsExactly(15L, 5L);
    }

    @Test
    void a_tree_that_is_given_its_commits_gives_no_proof_from_others() {
        for (int i = COMMITS + 1; i <= 600; i++) {
            log.append(NewCommit.of(new UUID(1, i), CommitMetadata.empty(), event(i)), AppendCondition.none()).join();
        }
        var fed = MerkleLog.fed(log);
        var self = new MerkleLog(log);
        log.read(1).forEach(commit -> fed.take(commit.position(), commit.hash()));
        assertThat(fed.size()).isEqualTo(600);
        assertThat(fed.root(600)).isEqualTo(self.root(600));
        assertThat(fed.root(257)).isEqualTo(self.root(257));
        assertThat(fed.inclusion(6, 600).path()).usingRecursiveComparison().isEqualTo(self.inclusion(6, 600).path());
        assertThat(fed.consistency(300, 600).path()).usingRecursiveComparison().isEqualTo(self.consistency(300, 600).path());
        replace(6, Head.of(log.commitAt(5).orElseThrow()), log.commitAt(6).orElseThrow(), event(106));
        assertThatThrownBy(() -> fed.inclusion(6, 600)).isInstanceOf(CorruptCommitException.class);
        assertThat(fed.root(600)).as("it rests on what was taken up").isEqualTo(self.root(600));
        assertThatThrownBy(() -> fed.take(602, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fed.root(601)).isInstanceOf(IllegalArgumentException.class);
    }
}
