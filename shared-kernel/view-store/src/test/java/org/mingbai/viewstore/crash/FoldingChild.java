package org.mingbai.viewstore.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.lucene.LuceneViewStore;
import org.mingbai.viewstore.mongodb.MongoDbViews;

/** Goes on folding where the store is, until it is killed; tells each durable position on one line. */
public final class FoldingChild {

    private FoldingChild() {
    }

    static final Duration LEASE = Duration.ofMillis(300);

    /** @param args folder or address, "sound" or "apart" */
    public static void main(String[] args) {
        ViewStore opened = open(args[0]);
        while (!opened.claim()) {
            LockSupport.parkNanos(LEASE.toNanos() / 4);
        }
        ViewStore store = args[1].equals("apart") ? new PositionApart(opened) : opened;
        for (long n = store.position().commit() + 1; ; n++) {
            Folding.fold(n, store);
            store.advance(new ViewPosition(n, 0));
            if (n % 13 == 0) {
                store.commit();
                byte[] line = (n + "\n").getBytes(StandardCharsets.US_ASCII);
                System.out.write(line, 0, line.length);
                System.out.flush();
            }
        }
    }

    private static ViewStore open(String where) {
        return where.startsWith("mongodb:")
                ? MongoDbViews.connect(where, LEASE).open(Folding.SCHEMA, word -> word, Duration.ofMillis(20))
                : LuceneViewStore.open(Path.of(where), Folding.SCHEMA, word -> word, Duration.ofMillis(20));
    }
}
