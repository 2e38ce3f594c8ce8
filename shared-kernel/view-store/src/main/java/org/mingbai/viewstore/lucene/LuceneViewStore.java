package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.ViewStoreInUseException;

/** A view in a Lucene index of its own folder. Safe for one writer and any number of readers. */
public final class LuceneViewStore implements ViewStore {

    /** Durability is a convenience here: what was not committed is folded again from the log. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private final ViewSchema schema;
    private final Documents documents;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Snapshots snapshots;
    private final ScheduledExecutorService schedule;
    private final ReentrantLock writing = new ReentrantLock();

    /** Written by the fold since the last advance; null is a deletion. */
    private final Map<String, Optional<ViewDocument>> buffer = new LinkedHashMap<>();
    private volatile ViewPosition position;
    private ViewPosition durable;

    private LuceneViewStore(ViewSchema schema, FSDirectory directory, IndexWriter writer, ViewPosition position, TokenBlinder blinder,
                            Duration refreshEvery) throws IOException {
        this.schema = schema;
        this.documents = new Documents(schema.byName());
        this.directory = directory;
        this.writer = writer;
        this.position = position;
        this.durable = position;
        this.snapshots = new Snapshots(writer, position.commit(), new Queries(schema, documents, new TextAnalyzer(false, blinder)));
        this.schedule = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("view-" + schema.name()).factory());
        schedule.scheduleWithFixedDelay(this::refresh, refreshEvery.toMillis(), refreshEvery.toMillis(), TimeUnit.MILLISECONDS);
        schedule.scheduleWithFixedDelay(this::commit, COMMIT_EVERY.toMillis(), COMMIT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Opens or creates the view.
     *
     * @param refreshEvery how often readers see what was written, unless somebody waits for it
     * @throws ViewStoreInUseException where another process has it open
     */
    public static LuceneViewStore open(Path folder, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery) {
        try {
            var directory = FSDirectory.open(folder);
            var merging = new TieredMergePolicy();
            var configuration = new IndexWriterConfig(new TextAnalyzer(true, blinder))
                    .setCommitOnClose(false)
                    .setMaxFullFlushMergeWaitMillis(0)
                    .setMergePolicy(merging);
            var writer = openWriter(directory, configuration, folder);
            var position = CommitData.position(writer, schema);
            if (position.equals(ViewPosition.ORIGIN)) {
                writer.deleteAll();
            }
            return new LuceneViewStore(schema, directory, writer, position, blinder, refreshEvery);
        } catch (IOException failed) {
            throw new UncheckedIOException("the view in " + folder + " cannot be opened", failed);
        }
    }

    private static IndexWriter openWriter(FSDirectory directory, IndexWriterConfig configuration, Path folder) throws IOException {
        try {
            return new IndexWriter(directory, configuration);
        } catch (LockObtainFailedException locked) {
            directory.close();
            throw new ViewStoreInUseException(folder.toString(), locked);
        }
    }

    @Override
    public ViewSchema schema() {
        return schema;
    }

    @Override
    public Optional<byte[]> get(String id) {
        writing.lock();
        try {
            var written = buffer.get(id);
            return written != null ? written.map(ViewDocument::body) : snapshots.latest(id);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void put(ViewDocument document) {
        writing.lock();
        try {
            buffer.put(document.id(), Optional.of(document));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void delete(String id) {
        writing.lock();
        try {
            buffer.put(id, Optional.empty());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void advance(ViewPosition to) {
        writing.lock();
        try {
            for (var entry : buffer.entrySet()) {
                write(entry.getKey(), entry.getValue());
            }
            buffer.clear();
            position = to;
            if (snapshots.awaited() || snapshots.crowded()) {
                snapshots.refresh(to.commit());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be written", failed);
        } finally {
            writing.unlock();
        }
    }

    private void write(String id, Optional<ViewDocument> document) throws IOException {
        var key = new Term(Documents.ID, id);
        if (document.isPresent()) {
            writer.updateDocument(key, documents.of(document.get()));
        } else {
            writer.deleteDocuments(key);
        }
        snapshots.written(id, document.map(ViewDocument::body));
    }

    @Override
    public void discard() {
        writing.lock();
        try {
            buffer.clear();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ViewPosition position() {
        return position;
    }

    @Override
    public long visiblePosition() {
        return snapshots.position();
    }

    @Override
    public boolean awaitPosition(long wanted, Duration patience) {
        return snapshots.await(wanted, patience, this::refresh);
    }

    /** Under the writing lock, so that a snapshot's position is exactly that of its documents. */
    private void refresh() {
        writing.lock();
        try {
            snapshots.refresh(position.commit());
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be refreshed", failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ViewPage search(ViewQuery query) {
        return snapshots.search(query);
    }

    @Override
    public Optional<ViewPage.Found> find(String id) {
        return snapshots.find(id);
    }

    @Override
    public void commit() {
        writing.lock();
        try {
            if (!position.equals(durable)) {
                CommitData.put(writer, schema, position);
                writer.commit();
                durable = position;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be committed", failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        schedule.shutdown();
        try {
            schedule.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        try {
            commit();
            snapshots.close();
            writer.close();
            directory.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be closed", failed);
        }
    }
}
