package org.mingbai.viewstore.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.ViewStoreInUseException;
import org.mingbai.viewstore.ViewUnusableException;

/** The folder of an index: one process at a time, and a disk that may fail. */
class LuceneFolderTest {

    private static final ViewSchema SCHEMA = ViewSchema.of("things", 1);

    @TempDir
    Path folder;

    @Test
    void a_folder_in_use_is_refused_and_free_again_after_closing() {
        var first = open();
        assertThatThrownBy(this::open).isInstanceOf(ViewStoreInUseException.class).hasMessageContaining(folder.toString());
        put(first, "a", 1);
        first.close();
        try (var second = open()) {
            assertThat(ids(second)).containsExactly("a");
        }
    }

    @Test
    void closing_twice_is_no_failure() {
        var store = open();
        put(store, "a", 1);
        store.close();
        store.close();
    }

    @Test
    void what_a_full_disk_did_not_take_is_folded_again() throws IOException {
        var disk = new FailingDirectory(folder);
        try (var store = LuceneViewStore.open(disk, folder, SCHEMA, word -> word, Duration.ofHours(1))) {
            put(store, "a", 1);
            store.commit();
            put(store, "b", 2);
            disk.fills();
            assertThatThrownBy(store::commit).isInstanceOf(UncheckedIOException.class);
            assertThat(ids(store)).as("readers still see what they saw").isSubsetOf("a", "b");
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> put(store, "c", 3)).as("whoever folds learns that b is gone").isInstanceOf(IllegalStateException.class);
                assertThat(store.position()).isEqualTo(new ViewPosition(1, 0));
            }
            disk.hasRoomAgain();
            put(store, "b", 2);
            put(store, "c", 3);
            assertThat(store.awaitPosition(3, Duration.ofSeconds(20))).isTrue();
            assertThat(ids(store)).containsExactly("a", "b", "c");
        }
        try (var store = open()) {
            assertThat(store.position()).isEqualTo(new ViewPosition(3, 0));
            assertThat(ids(store)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void a_disk_that_stays_full_does_not_keep_the_store_from_closing() throws IOException {
        var disk = new FailingDirectory(folder);
        var store = LuceneViewStore.open(disk, folder, SCHEMA, word -> word, Duration.ofHours(1));
        put(store, "a", 1);
        store.commit();
        put(store, "b", 2);
        disk.fills();
        assertThatThrownBy(store::commit).isInstanceOf(UncheckedIOException.class);
        store.close();
        try (var again = open()) {
            assertThat(again.position()).isEqualTo(new ViewPosition(1, 0));
            assertThat(ids(again)).containsExactly("a");
        }
    }

    /** The disk failed, the fold comes back just while the store is being closed: it must not begin again what then nobody would close. */
    @Test
    void a_fold_that_is_still_under_way_does_not_open_again_what_is_being_closed() throws IOException {
        var disk = new FailingDirectory(folder);
        var folding = new AtomicReference<Thread>();
        var store = LuceneViewStore.open(new FilterDirectory(disk) {
            @Override
            public void close() throws IOException {
                var thread = folding.get();
                thread.start();
                while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
                    Thread.onSpinWait();
                }
                super.close();
            }
        }, folder, SCHEMA, word -> word, Duration.ofHours(1));
        put(store, "a", 1);
        store.commit();
        put(store, "b", 2);
        disk.fills();
        assertThatThrownBy(store::commit).isInstanceOf(UncheckedIOException.class);
        disk.hasRoomAgain();
        folding.set(Thread.ofPlatform().unstarted(() -> assertThatThrownBy(() -> put(store, "b", 2)).isInstanceOf(RuntimeException.class)));

        store.close();

        try (var again = open()) {
            assertThat(ids(again)).containsExactly("a");
        }
    }

    @Test
    void a_damaged_folder_is_put_away_and_the_view_begins_from_nothing() throws IOException {
        for (var how : Damage.values()) {
            var view = folder.resolve("damaged " + how);
            try (var store = open(view)) {
                assertThat(store.damagedAside()).isEmpty();
                put(store, "a", 1);
            }
            try (var store = open(view)) {
                assertThat(ids(store)).as("whole").containsExactly("a");
                assertThat(store.damagedAside()).isEmpty();
            }
            how.happensTo(view);
            try (var store = open(view)) {
                assertThat(store.position()).as(how.name()).isEqualTo(ViewPosition.ORIGIN);
                assertThat(ids(store)).as(how.name()).isEmpty();
                assertThat(store.damagedAside()).as(how.name()).hasValueSatisfying(where -> assertThat(Path.of(where)).exists());
                put(store, "b", 1);
            }
            try (var store = open(view)) {
                assertThat(ids(store)).as(how.name()).containsExactly("b");
                assertThat(store.damagedAside()).isEmpty();
            }
        }
    }

    @Test
    void bytes_that_change_while_the_view_is_open_are_found_and_it_can_be_made_anew() throws IOException {
        var view = folder.resolve("view");
        try (var store = open(view)) {
            put(store, "a", 1);
        }
        try (var store = open(view)) {
            store.check();
            assertThat(store.damage()).isEmpty();
            Damage.CHANGED.happensTo(view);
            store.check();
            assertThat(store.damage()).isPresent();
            store.setAside(Instant.EPOCH);
            assertThat(store.damage()).isEmpty();
            put(store, "b", 1);
            store.awaitPosition(1, Duration.ofSeconds(20));
            assertThat(ids(store)).containsExactly("b");
        }
    }

    @Test
    void what_can_neither_be_opened_nor_begun_anew_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> open(file.resolve("view"))).isInstanceOf(ViewUnusableException.class).hasMessageContaining("view");
        assertThat(file).exists();
    }

    private enum Damage {
        TRUNCATED, MISSING, CHANGED, EMPTIED_SEGMENTS, NO_SEGMENTS, A_FILE;

        void happensTo(Path view) throws IOException {
            switch (this) {
                case TRUNCATED -> cut(any(view, ".cfs", ".fdt"), 2);
                case MISSING -> Files.delete(any(view, ".cfs", ".fdt"));
                case CHANGED -> {
                    var file = any(view, ".cfs", ".fdt");
                    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                        bytes.seek(bytes.length() / 2);
                        int one = bytes.read();
                        bytes.seek(bytes.length() / 2);
                        bytes.write(one ^ 1);
                    }
                }
                case EMPTIED_SEGMENTS -> cut(any(view, "segments_"), 100);
                case NO_SEGMENTS -> Files.delete(any(view, "segments_"));
                case A_FILE -> {
                    for (var each : new File(view.toString()).listFiles()) {
                        Files.delete(each.toPath());
                    }
                    Files.delete(view);
                    Files.writeString(view, "in the way");
                }
            }
        }

        private static void cut(Path file, int part) throws IOException {
            try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(bytes.length() / part);
            }
        }

        private static Path any(Path view, String... kinds) throws IOException {
            try (var files = Files.list(view)) {
                return files.filter(each -> Stream.of(kinds).anyMatch(each.getFileName().toString()::contains)).findFirst().orElseThrow();
            }
        }
    }

    private ViewStore open() {
        return open(folder);
    }

    private static LuceneViewStore open(Path where) {
        return LuceneViewStore.open(where, SCHEMA, word -> word, Duration.ofHours(1), () -> Instant.EPOCH);
    }

    private static void put(ViewStore store, String id, long commit) {
        store.put(ViewDocument.id(id).body(id.getBytes(StandardCharsets.UTF_8)));
        store.advance(new ViewPosition(commit, 0));
    }

    private static List<String> ids(ViewStore store) {
        return store.search(ViewQuery.of(Filter.everything())).items().stream().map(ViewPage.Found::id).toList();
    }
}
