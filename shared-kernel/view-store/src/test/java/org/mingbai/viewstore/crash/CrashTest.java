package org.mingbai.viewstore.crash;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.lucene.LuceneViewStore;

class CrashTest extends KillingRounds {

    @TempDir
    Path folder;

    @Override
    String where() {
        return folder.toString();
    }

    @Override
    ViewStore reopen() {
        return LuceneViewStore.open(folder, Folding.SCHEMA, word -> word, Duration.ofHours(1));
    }
}
