package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.lucene.LuceneViewStore;

class LuceneOtherLogTest extends OtherLogConformance {

    @TempDir
    Path views;

    @Test
    void a_view_whose_files_are_damaged_is_made_anew_from_the_same_log() throws IOException {
        var before = shownOfAll(List.of());
        cutTheFiles();
        assertThat(shownOfAll(List.of("view-damaged"))).isEqualTo(before);
        assertThat(aside()).hasSize(1);
        assertThat(shownOfAll(List.of())).isEqualTo(before);
    }

    @Test
    void damage_that_is_met_while_reading_is_told_and_the_view_made_anew_meanwhile() throws IOException {
        var before = shownOfAll(List.of());
        assertThat(shownAfter(this::cutTheFiles, "view-damaged")).isEqualTo(before);
        assertThat(aside()).hasSize(1);
    }

    /** All its documents say nothing any more; the length stays. */
    private void cutTheFiles() {
        try (var all = Files.list(views.resolve("tallies"))) {
            for (var file : all.filter(each -> each.toString().endsWith(".cfs") || each.toString().endsWith(".fdt")).toList()) {
                try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.seek(60);
                    bytes.write(new byte[(int) bytes.length() - 120]);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected ViewStore open() {
        return LuceneViewStore.open(views.resolve("tallies"), Tallies.SCHEMA, word -> word, Duration.ofMillis(20), () -> Instant.EPOCH);
    }

    @Override
    protected List<String> aside() {
        try (var all = Files.list(views)) {
            return all.map(each -> each.getFileName().toString()).filter(name -> name.startsWith("tallies.aside-")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
