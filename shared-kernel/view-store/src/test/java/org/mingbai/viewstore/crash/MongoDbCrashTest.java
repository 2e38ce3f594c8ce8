package org.mingbai.viewstore.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.mongodb.MongoDbViewStore;
import org.mingbai.viewstore.mongodb.MongoDbViews;
import org.mingbai.viewstore.mongodb.TestMongo;

/** The writer is killed, never the server; and whoever reads meanwhile sees whole advances only. */
class MongoDbCrashTest extends KillingRounds {

    private static final int COMMITS = 60;

    private final String uri = TestMongo.database();

    /** Whoever takes over ends what the killed one left open; only then can the server drop it. */
    @AfterEach
    void drop() {
        try (var views = MongoDbViews.connect(uri, FoldingChild.LEASE); var last = views.open(Folding.SCHEMA, word -> word, Duration.ofHours(1))) {
            while (!last.claim()) {
                LockSupport.parkNanos(FoldingChild.LEASE.toNanos() / 4);
            }
        }
        TestMongo.drop(uri);
    }

    @Override
    String where() {
        return uri;
    }

    /** To read, which needs no claim. */
    @Override
    ViewStore reopen() {
        return MongoDbViewStore.open(uri, Folding.SCHEMA, word -> word, Duration.ofHours(1));
    }

    @Test
    void a_reader_in_another_process_never_sees_a_part_of_an_advance() throws Exception {
        try (var writer = reopen(); var reader = reopen()) {
            writer.claim();
            var writing = CompletableFuture.runAsync(() -> {
                for (long n = 1; n <= COMMITS; n++) {
                    Folding.fold(n, writer);
                    writer.advance(new ViewPosition(n, 0));
                }
            });
            for (long seen = 0; seen < COMMITS && !writing.isCompletedExceptionally();) {
                var page = everything(reader);
                assertThat(documents(page)).isEqualTo(Folding.after(page.position()));
                seen = page.position();
            }
            writing.get(10, TimeUnit.SECONDS);
        }
    }
}
