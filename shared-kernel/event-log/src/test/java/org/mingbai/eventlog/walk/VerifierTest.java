package org.mingbai.eventlog.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** A log of several ranges, in which one thing is wrong, or some ranges cannot be read as a whole. */
class VerifierTest {

    private static final int COMMITS = 60;
    private static final int BAD = 47;

    private final Damaged storage = new Damaged();
    private final EventLog log = new SequencedEventLog(storage, InstantSource.system());

    /** Commits of 100 kB: about ten make a range. */
    @BeforeEach
    void a_log() {
        for (int i = 1; i <= COMMITS; i++) {
            var event = new NewEvent("noted", 1, Set.of(new Tag("ticket", "" + i % 7)), new byte[100_000]);
            log.append(NewCommit.of(new UUID(1, i), CommitMetadata.empty(), event), AppendCondition.none()).join();
        }
    }

    private static final class Damaged extends MemoryCommitStorage {
        private boolean withoutRanges;
        private boolean withoutId;
        private boolean withoutEntry;
        private boolean withoutCommit;

        @Override
        public List<byte[]> commits(long from, long to, int maxBytes) {
            if (withoutRanges) {
                throw new StorageException("a bad block");
            }
            var range = super.commits(from, to, maxBytes);
            return withoutCommit && from <= BAD && BAD < from + range.size() ? range.subList(0, BAD - (int) from) : range;
        }

        @Override
        public Optional<byte[]> commitAt(long position) {
            return withoutCommit && position == BAD ? Optional.empty() : super.commitAt(position);
        }

        @Override
        public OptionalLong positionOf(UUID commitId) {
            return withoutId && commitId.getLeastSignificantBits() == BAD ? OptionalLong.empty() : super.positionOf(commitId);
        }

        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            return super.tagged(tag, fromPosition, fromIndex, upTo, max).stream().filter(hit -> !withoutEntry || hit.position() != BAD).toList();
        }
    }

    @Test
    void a_sound_log_is_counted_whole_also_where_ranges_cannot_be_read() {
        assertThat(log.verify(1, COMMITS)).isEqualTo(new Verification.Intact(1, COMMITS, COMMITS));
        assertThat(log.verify(30, 50)).isEqualTo(new Verification.Intact(30, 50, 21));
        storage.withoutRanges = true;
        assertThat(log.verify(1, COMMITS)).isEqualTo(new Verification.Intact(1, COMMITS, COMMITS));
    }

    @Test
    void what_is_missing_in_a_later_range_is_named_by_its_position() {
        storage.withoutEntry = true;
        assertThat(log.verify(1, COMMITS)).isEqualTo(new Verification.Broken(BAD, "event 0 is not found by its tag ticket:" + BAD % 7));
        storage.withoutId = true;
        assertThat(log.verify(2, COMMITS)).isEqualTo(new Verification.Broken(BAD, "is not found by its commit id " + new UUID(1, BAD)));
        storage.withoutCommit = true;
        assertThat(log.verify(1, COMMITS)).isEqualTo(new Verification.Broken(BAD, "is missing"));
        assertThat(log.verify(BAD + 1, COMMITS)).as("the start of the range rests on it").isEqualTo(new Verification.Broken(BAD, "is missing"));
        assertThat(log.verify(1, BAD - 1)).isEqualTo(new Verification.Intact(1, BAD - 1, BAD - 1));
    }
}
