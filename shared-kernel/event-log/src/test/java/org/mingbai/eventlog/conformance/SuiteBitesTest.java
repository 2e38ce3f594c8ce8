package org.mingbai.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.IndexPiece;
import org.mingbai.eventlog.storage.TagHit;

/** The suite is run on storages that are broken on purpose: each breakage must turn the test red that is there for it. */
class SuiteBitesTest {

    enum Breakage {
        FORGETS_ON_REOPENING("everything_is_there_after_reopening", Forgetful::new),
        WRITES_LESS_THAN_IT_SAYS("appends_that_wait_together_are_checked_against_each_other", WritesFirstOnly::new),
        FINDS_NO_TAG("a_condition_fails_on_a_match_after_its_position_and_writes_nothing", FindsNoTag::new),
        CONFUSES_TAGS("a_condition_holds_when_others_wrote", ConfusesTags::new),
        FORGETS_EVENT_NAMES("a_condition_filters_by_name", ForgetsNames::new),
        READS_TAGS_PAST_THE_END("a_query_finds_its_events_in_order_and_each_once", IgnoresUpTo::new),
        LOSES_COMMIT_IDS("the_same_commit_id_is_appended_once", LosesIds::new),
        ANSWERS_THE_FIRST_OF_A_TAG("the_last_position_of_a_tag_is_known", AnswersFirst::new),
        CHANGES_A_BYTE("verify_accepts_what_was_appended_and_any_part_of_it", ChangesByte::new),
        KEEPS_INDEX_ENTRIES_BACK("the_index_is_gone_through_whole", KeepsEntriesBack::new),
        STOPS_AT_A_LARGE_COMMIT("large_payloads_and_long_logs_are_read_whole", StopsAtLimit::new);

        private final String testThatMustFail;
        private final Supplier<CommitStorage> storage;

        Breakage(String testThatMustFail, Supplier<CommitStorage> storage) {
            this.testThatMustFail = testThatMustFail;
            this.storage = storage;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_storage_is_caught(Breakage breakage) {
        assertThat(redTests(breakage.storage)).contains(breakage.testThatMustFail);
    }

    @Test
    void a_sound_storage_passes() {
        assertThat(redTests(MemoryCommitStorage::new)).isEmpty();
    }

    @Test
    void the_suite_is_found_whole() {
        assertThat(tests()).hasSize(25);
    }

    private static List<Method> tests() {
        return Stream.of(AppendConformance.class, EventLogConformance.class).flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                     .filter(method -> method.isAnnotationPresent(Test.class)).toList();
    }

    private static Set<String> redTests(Supplier<CommitStorage> storages) {
        Set<String> red = new TreeSet<>();
        for (Method test : tests()) {
            CommitStorage storage = storages.get();
            EventLogConformance suite = new EventLogConformance() {
                @Override
                protected CommitStorage open() {
                    if (storage instanceof Forgetful forgetful) {
                        forgetful.reopened();
                    }
                    return storage;
                }
            };
            suite.openLog();
            try {
                test.setAccessible(true);
                test.invoke(suite);
            } catch (InvocationTargetException e) {
                red.add(test.getName());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            } finally {
                suite.closeLog();
            }
        }
        return red;
    }

    private static final class Forgetful extends MemoryCommitStorage {
        private boolean forgotten;
        private int opened;

        void reopened() {
            forgotten = ++opened > 1;
        }

        @Override
        public Optional<byte[]> last() {
            return forgotten ? Optional.empty() : super.last();
        }
    }

    private static final class WritesFirstOnly extends MemoryCommitStorage {
        @Override
        public synchronized int write(List<SealedCommit> batch) {
            super.write(batch.subList(0, 1));
            return batch.size();
        }
    }

    private static final class FindsNoTag extends MemoryCommitStorage {
        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            return List.of();
        }
    }

    /** As if keys had no length prefix: every tag that begins with this one counts as it. */
    private static final class ConfusesTags extends MemoryCommitStorage {
        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            List<TagHit> own = super.tagged(tag, fromPosition, fromIndex, upTo, max);
            return own.isEmpty() ? super.tagged(new Tag(tag.key(), tag.value() + "0"), fromPosition, fromIndex, upTo, max) : own;
        }
    }

    private static final class ForgetsNames extends MemoryCommitStorage {
        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            return super.tagged(tag, fromPosition, fromIndex, upTo, max).stream()
                        .map(hit -> new TagHit(hit.position(), hit.index(), "Event")).toList();
        }
    }

    private static final class IgnoresUpTo extends MemoryCommitStorage {
        @Override
        public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
            return super.tagged(tag, fromPosition, fromIndex, Long.MAX_VALUE, max);
        }
    }

    private static final class LosesIds extends MemoryCommitStorage {
        @Override
        public OptionalLong positionOf(UUID commitId) {
            return OptionalLong.empty();
        }
    }

    private static final class AnswersFirst extends MemoryCommitStorage {
        @Override
        public OptionalLong lastTagged(Tag tag, long upTo) {
            return super.tagged(tag, 1, 0, upTo, 1).stream().mapToLong(TagHit::position).findFirst();
        }
    }

    private static final class ChangesByte extends MemoryCommitStorage {
        private static byte[] changed(byte[] bytes) {
            byte[] changed = bytes.clone();
            changed[changed.length - 1] ^= (byte) (CommitCodec.decode(bytes).position() == 11 ? 1 : 0);
            return changed;
        }

        @Override
        public Optional<byte[]> commitAt(long position) {
            return super.commitAt(position).map(ChangesByte::changed);
        }

        @Override
        public List<byte[]> commits(long from, long to, int maxBytes) {
            return super.commits(from, to, maxBytes).stream().map(ChangesByte::changed).toList();
        }
    }

    private static final class KeepsEntriesBack extends MemoryCommitStorage {
        @Override
        public IndexPiece index(byte[] from, int max) {
            return new IndexPiece(super.index(from, 10).entries(), null);
        }
    }

    private static final class StopsAtLimit extends MemoryCommitStorage {
        @Override
        public List<byte[]> commits(long from, long to, int maxBytes) {
            return from > 1 ? List.of() : super.commits(from, to, maxBytes);
        }
    }
}
