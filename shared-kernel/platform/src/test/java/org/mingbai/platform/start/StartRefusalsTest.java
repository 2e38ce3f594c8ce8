package org.mingbai.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.MasterKeyException;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.numbers.KeptNumbers;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.lucene.LuceneViewStore;

class StartRefusalsTest {

    private static final ViewSchema SCHEMA = ViewSchema.of("some-view", 1, ViewField.keyword("field"));

    @Test
    void two_nodes_with_one_folder_for_their_views_are_told_to_part(@TempDir Path folder) {
        try (var first = LuceneViewStore.open(folder, SCHEMA, word -> word, Duration.ofSeconds(1))) {
            assertThat(first.schema()).isEqualTo(SCHEMA);
            assertThatThrownBy(() -> LuceneViewStore.open(folder, SCHEMA, word -> word, Duration.ofSeconds(1)))
                    .satisfies(refused -> assertThat(actionAfter(refused)).contains("MINGBAI_DATA"));
        }
    }

    @Test
    void a_record_of_numbers_that_nothing_can_replace_is_to_be_put_back_or_moved_away(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("ticket-numbers.json"), "{\"years\":");
        try (var log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
             var keys = RocksDbKeyStore.open(folder.resolve("keys"), MasterKey.ofBase64(Base64.getEncoder().encodeToString("0123456789abcdef0123456789ABCDEF".getBytes())))) {
            assertThatThrownBy(() -> KeptNumbers.open(keys, new Lineage(log), file, null, false))
                    .satisfies(refused -> assertThat(actionAfter(refused)).contains("back from a copy", file.toString()).doesNotContain("MINGBAI_DATA"));
        }
    }

    @Test
    void a_view_that_can_neither_be_opened_nor_put_away_is_named(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> LuceneViewStore.open(file.resolve("view"), SCHEMA, word -> word, Duration.ofSeconds(1), () -> Instant.EPOCH))
                .satisfies(refused -> assertThat(actionAfter(refused)).contains("made anew from the log"));
    }

    @Test
    void a_node_without_the_master_key_is_told_which() {
        assertThatThrownBy(() -> MasterKey.fromEnvironment(Map.of())).isInstanceOf(MasterKeyException.class)
                .satisfies(refused -> assertThat(actionAfter(refused)).contains("the same master key", "MINGBAI_MASTER_KEY"));
    }

    @Test
    void a_software_too_old_for_the_log_is_told_to_be_updated() {
        var event = new RecordedEvent(0, "handling.ticket-vanished", 1, Set.of(), new byte[0], new byte[0]);
        assertThatThrownBy(() -> RecordedFact.of(new SequencedEvent(1, new UUID(0, 1), Instant.EPOCH, CommitMetadata.empty(), event)))
                .satisfies(refused -> assertThat(actionAfter(refused)).contains("version of the software that reads this event"));
    }

    @Test
    void what_it_does_not_know_is_left_to_others() {
        assertThat(new StartRefusals().analyze(new IllegalStateException("something else"))).isNull();
    }

    /** As the container throws it: wrapped. */
    private static String actionAfter(Throwable refused) {
        var analysis = new StartRefusals().analyze(new IllegalStateException("a bean could not be made", refused));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo(refused.getMessage());
        return analysis.getAction();
    }
}
