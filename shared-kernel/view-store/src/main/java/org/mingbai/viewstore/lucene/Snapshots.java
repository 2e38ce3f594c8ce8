package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPage.Found;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewUnreadableException;

/** What readers see: the searcher, the log position that it stands for, and what was written since. */
final class Snapshots implements AutoCloseable {

    /** So many documents written since the last snapshot are held for the writer's own reading; then a snapshot is due. */
    private static final int CROWD = 20_000;

    private final Queries queries;
    private final Counts counts = new Counts();
    private final Map<String, Optional<byte[]>> sinceRefresh = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile SearcherManager searchers;
    private volatile long position;

    Snapshots(SearcherManager searchers, long position, Queries queries) {
        this.searchers = searchers;
        this.position = position;
        this.queries = queries;
    }

    long position() {
        return position;
    }

    boolean awaited() {
        return waiting.get() > 0;
    }

    boolean crowded() {
        return sinceRefresh.size() > CROWD;
    }

    void written(String id, Optional<byte[]> body) {
        sinceRefresh.put(id, body);
    }

    /** Called by the writer, under its lock: nothing is written meanwhile. */
    void refresh(long to) throws IOException {
        if (to == position && sinceRefresh.isEmpty()) {
            return;
        }
        searchers.maybeRefreshBlocking();
        sinceRefresh.clear();
        moveTo(to);
    }

    /** Shows another opening of the same index, with nothing written since. */
    void renew(SearcherManager others, long to) throws IOException {
        var former = searchers;
        searchers = others;
        sinceRefresh.clear();
        moveTo(to);
        former.close();
    }

    private void moveTo(long to) {
        lock.lock();
        try {
            position = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, Duration patience, Runnable refresh) {
        if (position >= wanted) {
            return true;
        }
        waiting.incrementAndGet();
        try {
            refresh.run();
            lock.lock();
            try {
                long left = patience.toNanos();
                while (position < wanted && left > 0) {
                    left = moved.awaitNanos(left);
                }
                return position >= wanted;
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** The document as last written, for the writer: what came after the snapshot first. */
    Optional<byte[]> latest(String id) {
        var written = sinceRefresh.get(id);
        return written != null ? written : find(id).map(Found::body);
    }

    /** Part by part, the newest first: the writer asks so for every document that it changes, mostly for one that is not there yet. */
    Optional<Found> find(String id) {
        var term = new Term(Documents.ID, id);
        return withSearcher((searcher, _) -> {
            for (var leaf : searcher.getIndexReader().leaves().reversed()) {
                var places = leaf.reader().postings(term, PostingsEnum.NONE);
                var live = leaf.reader().getLiveDocs();
                for (int doc = first(places); doc != DocIdSetIterator.NO_MORE_DOCS; doc = places.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return Optional.of(Hits.found(searcher.storedFields(), leaf.docBase + doc));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static int first(@Nullable PostingsEnum places) throws IOException {
        return places == null ? DocIdSetIterator.NO_MORE_DOCS : places.nextDoc();
    }

    ViewPage search(ViewQuery question) {
        var query = queries.of(question);
        var ranked = queries.ranked(question);
        var order = queries.sort(question);
        return withSearcher((searcher, at) -> {
            var counted = counts.count(searcher, query, question.facets());
            var named = new HashMap<String, Long>();
            for (var one : question.counts().entrySet()) {
                named.put(one.getKey(), counts.count(searcher, queries.of(question.within(one.getValue())), List.of()).total());
            }
            return new ViewPage(counted.total(), items(searcher, question, ranked, order, counted.total()), counted.facets(), named, at);
        });
    }

    /** All in the order of the question, without one as they lie there. @return how many there are */
    long each(ViewQuery question, int most, Consumer<Found> reader) {
        var query = queries.of(question);
        return withSearcher((searcher, _) -> {
            long total = counts.count(searcher, query, List.of()).total();
            if (question.sort().isEmpty() && question.text() == null) {
                Hits.unordered(searcher, query, most, reader);
            } else {
                Hits.ordered(searcher, queries.ranked(question), queries.sort(question), (int) Math.min(most, total), reader);
            }
            return total;
        });
    }

    private List<Found> items(IndexSearcher searcher, ViewQuery question, Query query, Sort order, long total) throws IOException {
        if (question.size() == 0 || question.from() >= total) {
            return List.of();
        }
        return Hits.page(searcher, query, order, question.from(), (int) Math.min(question.size(), total - question.from()),
                queries.likeness(question));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(IndexSearcher searcher, long position) throws IOException;
    }

    private <T> T withSearcher(Reading<T> reading) {
        try {
            // Read before the searcher is taken: it may show more than this position, never less.
            long at = position;
            var current = searchers;
            var searcher = current.acquire();
            try {
                return reading.read(searcher, at);
            } finally {
                current.release(searcher);
            }
        } catch (IOException | InternalError failed) {
            throw new ViewUnreadableException(failed);
        } catch (RuntimeException failed) {
            throw isOfLucene(failed) ? new ViewUnreadableException(failed) : failed;
        }
    }

    /** Bytes that were changed lead its readers astray in many ways; what goes wrong in whoever is handed a document is his. */
    private static boolean isOfLucene(RuntimeException failed) {
        return !(failed instanceof AlreadyClosedException)
                && Stream.of(failed.getStackTrace()).map(StackTraceElement::getClassName).filter(name -> !name.startsWith("java."))
                        .findFirst().filter(name -> name.startsWith("org.apache.lucene.")).isPresent();
    }

    /** Recomputes the checksum of every file that readers see. @throws ViewUnreadableException if one is damaged */
    void check() {
        withSearcher((searcher, _) -> {
            for (var leaf : searcher.getIndexReader().leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return searcher;
        });
    }

    @Override
    public void close() throws IOException {
        searchers.close();
    }
}
