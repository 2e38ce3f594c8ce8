package org.mingbai.platform.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.lucene.LuceneViewStore;

class LuceneOtherLogTest extends OtherLogConformance {

    @TempDir
    Path views;

    @Override
    protected ViewStore open() {
        return LuceneViewStore.open(views.resolve("tallies"), Tallies.SCHEMA, word -> word, Duration.ofMillis(20));
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
