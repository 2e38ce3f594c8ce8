package org.mingbai.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.StoreProblem;

class KeptNumbersTest {

    private static final MasterKey MASTER = MasterKey.ofBase64(Base64.getEncoder().encodeToString("0123456789abcdef0123456789ABCDEF".getBytes()));

    @TempDir
    Path folder;
    private @Nullable Path elsewhere;

    @Test
    void what_was_given_is_remembered_and_the_highest_counts() {
        with(log(3), "keys", true, numbers -> {
            numbers.given(2026, 400, 2);
            numbers.given(2026, 200, 3);
            numbers.given(2025, 7, 3);
            return null;
        });
        with(log(3), "keys", true, numbers -> {
            assertThat(numbers.highest(2026)).isEqualTo(400);
            assertThat(numbers.highest(2025)).isEqualTo(7);
            assertThat(numbers.highest(2027)).isZero();
            return assertThat(numbers.isComplete(2027)).isTrue();
        });
    }

    @Test
    void it_survives_the_loss_of_either_of_its_places() throws IOException {
        with(log(1), "keys", true, numbers -> {
            numbers.given(2026, 400, 1);
            return null;
        });
        with(log(1), "keys of a backup", true, numbers -> assertThat(numbers.highest(2026)).as("from the file").isEqualTo(400));
        Files.delete(folder.resolve(KeptNumbers.FILE));
        with(log(1), "keys of a backup", false, numbers -> assertThat(numbers.highest(2026)).as("from the keys, which the file had told").isEqualTo(400));
    }

    @Test
    void a_memory_that_begins_beside_a_log_knows_that_it_may_know_too_little() {
        with(log(1), "keys", false, numbers -> {
            assertThat(numbers.problems()).extracting(StoreProblem::name).containsExactly("numbers-forgotten");
            assertThat(numbers.isComplete(2026)).isFalse();
            numbers.given(2026, 1_000_200, 1);
            assertThat(numbers.isComplete(2026)).as("what is given now stands above the gap").isTrue();
            return assertThat(numbers.isComplete(2027)).isFalse();
        });
        with(log(1), "keys", true, numbers -> {
            assertThat(numbers.isComplete(2026)).isTrue();
            return assertThat(numbers.isComplete(2027)).as("also after the next start").isFalse();
        });
    }

    @Test
    void a_log_that_does_not_have_the_place_of_the_newest_number_is_told() {
        with(log(3), "keys", true, numbers -> {
            numbers.given(2026, 400, 3);
            return assertThat(numbers.problems()).hasSize(0);
        });
        with(log(3), "keys", true, numbers -> assertThat(numbers.problems()).extracting(StoreProblem::name, StoreProblem::grave)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("numbers-ahead", false)));
        with(log(0), "keys", true, numbers -> assertThat(numbers.problems()).extracting(problem -> problem.argument(0), problem -> problem.argument(1))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("3", "{2026=400}")));
    }

    @Test
    void a_copy_elsewhere_knows_what_a_folder_that_was_put_back_does_not_and_no_number_waits_for_it() throws IOException {
        elsewhere = folder.resolve("elsewhere").resolve(KeptNumbers.FILE);
        with(log(1), "keys", true, numbers -> {
            numbers.given(2026, 200, 1);
            return assertThat(numbers.problems()).as("the other place is away").extracting(StoreProblem::name).containsExactly("numbers-not-copied");
        });
        Files.createDirectory(folder.resolve("elsewhere"));
        var old = Files.readString(folder.resolve(KeptNumbers.FILE));
        with(log(1), "keys", true, numbers -> {
            numbers.given(2026, 400, 1);
            return assertThat(numbers.problems()).extracting(StoreProblem::name).doesNotContain("numbers-not-copied");
        });
        Files.writeString(folder.resolve(KeptNumbers.FILE), old);
        with(log(1), "older keys", true, numbers -> assertThat(numbers.highest(2026)).isEqualTo(400));
    }

    @Test
    void a_file_that_cannot_be_read_is_not_taken_for_none() throws IOException {
        Files.writeString(folder.resolve(KeptNumbers.FILE), "{\"years\":");
        assertThatThrownBy(() -> with(log(1), "keys", true, numbers -> null)).isInstanceOf(KeyStoreException.class).hasMessageContaining(KeptNumbers.FILE);
    }

    @Test
    void a_damaged_file_is_put_away_where_the_keys_know_the_numbers_and_they_go_on_from_there() throws IOException {
        with(log(1), "keys", true, numbers -> {
            numbers.given(2026, 400, 1);
            return null;
        });
        var file = folder.resolve(KeptNumbers.FILE);
        for (var text : List.of(Files.readString(file).substring(0, 20), "", "{}")) {
            Files.writeString(file, text);
            with(log(1), "keys", false, numbers -> {
                assertThat(numbers.highest(2026)).isEqualTo(400);
                assertThat(numbers.isComplete(2026)).isTrue();
                assertThat(numbers.isComplete(2027)).isFalse();
                assertThat(numbers.problems()).extracting(StoreProblem::name).containsExactly("numbers-damaged");
                return assertThat(folder.resolve(KeptNumbers.FILE + ".damaged")).hasContent(text);
            });
            with(log(1), "keys", false, numbers -> {
                assertThat(numbers.highest(2026)).isEqualTo(400);
                return assertThat(numbers.problems()).hasSize(0);
            });
        }
    }

    @Test
    void a_number_is_not_given_where_it_cannot_be_kept() throws IOException {
        with(log(1), "keys", true, numbers -> {
            try {
                Files.createDirectories(folder.resolve(KeptNumbers.FILE + ".tmp").resolve("in the way"));
            } catch (IOException refused) {
                throw new AssertionError(refused);
            }
            return assertThatThrownBy(() -> numbers.given(2026, 400, 1)).isInstanceOf(KeyStoreException.class).hasMessageContaining("none is given");
        });
    }

    private <T> void with(EventLog log, String keys, boolean sinceTheFirst, Function<KeptNumbers, T> doing) {
        try (log; var store = RocksDbKeyStore.open(folder.resolve(keys), MASTER)) {
            doing.apply(KeptNumbers.open(store, new Lineage(log), folder.resolve(KeptNumbers.FILE), elsewhere, sinceTheFirst));
        }
    }

    /** Another one each time. */
    private static EventLog log(int commits) {
        var log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
        for (int i = 0; i < commits; i++) {
            log.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), List.of(new NewEvent("test.happened", 1, Set.of(new Tag("thing", "1")),
                    new byte[] {'{', '}'}))), AppendCondition.none()).join();
        }
        return log;
    }
}
