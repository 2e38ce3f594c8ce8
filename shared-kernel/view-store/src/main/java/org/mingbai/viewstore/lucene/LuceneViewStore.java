package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.lucene.document.Document;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.ViewStoreInUseException;
import org.mingbai.viewstore.ViewUnreadableException;
import org.mingbai.viewstore.ViewUnusableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view in a Lucene index of its own folder. Safe for one writer and any number of readers. */
public final class LuceneViewStore implements ViewStore {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneViewStore.class);
    /** Durability is a convenience here: what was not committed is folded again from the log. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** What a refresh writes stays in memory until the next commit, or a merge, writes it together with more. */
    private static final double SMALL_MB = 4;
    private static final double IN_MEMORY_MB = 8;

    private final ViewSchema schema;
    private final Documents documents;
    private final Index index;
    private final Aside aside;
    private final Snapshots snapshots;
    private final Housekeeping housekeeping;
    private final ReentrantLock writing = new ReentrantLock();
    private final Readers readers;
    private final Soundness soundness;
    /** Where what was found damaged at the opening is. */
    private @Nullable Path damagedAside;

    /** Written by the fold since the last advance; empty is a deletion. */
    private final Map<String, Optional<ViewDocument>> buffer = new LinkedHashMap<>();
    private volatile ViewPosition position;
    private volatile String note;
    /** Replaces the note with the next advance. */
    private @Nullable String noted;
    /** Guarded by the writing lock: a fold that is still under way may not open again what is being closed. */
    private boolean closed;

    private LuceneViewStore(ViewSchema schema, Index index, TokenBlinder blinder, Duration refreshEvery, Aside aside) throws IOException {
        this.schema = schema;
        this.aside = aside;
        var words = new Words(blinder);
        this.documents = new Documents(schema.byName(), words);
        this.index = index;
        this.position = index.durable();
        this.note = index.note();
        this.snapshots = new Snapshots(index.searchers(), position.shown(), new Queries(schema, documents, words));
        this.readers = new Readers(refreshEvery, System::nanoTime);
        this.soundness = new Soundness(schema.name(), System::nanoTime);
        this.housekeeping = new Housekeeping(schema.name());
        housekeeping.every(refreshEvery, this::refreshIfWorthIt);
        housekeeping.every(COMMIT_EVERY, this::commitUnlessBroken);
        housekeeping.every(LOOK_EVERY, () -> soundness.look(snapshots::check));
    }

    /**
     * Opens or creates the view. One whose files are damaged, or are none of a view, is put away, and it begins from nothing: all that it
     * held can be folded again.
     *
     * @param refreshEvery how old may be what readers see, unless somebody waits for something newer
     * @param machine      names what is put away
     * @throws ViewStoreInUseException where another process has it open
     * @throws ViewUnusableException   where it cannot be put away, or nothing can be begun in its place
     */
    public static LuceneViewStore open(Path folder, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery, InstantSource machine) {
        try {
            return sound(folder, schema, blinder, refreshEvery);
        } catch (ViewStoreInUseException others) {
            throw others;
        } catch (IOException | RuntimeException | InternalError damaged) {
            return anew(folder, schema, blinder, refreshEvery, machine, damaged);
        }
    }

    /** Without a way out: what is damaged is refused. */
    public static LuceneViewStore open(Path folder, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery) {
        try {
            return sound(folder, schema, blinder, refreshEvery);
        } catch (IOException failed) {
            throw new UncheckedIOException("the view in " + folder + " cannot be opened", failed);
        }
    }

    /** Every file is read once, before anything is answered from it. */
    private static LuceneViewStore sound(Path folder, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery) throws IOException {
        var index = new Index(directory(folder), schema, blinder);
        try {
            index.check();
            return new LuceneViewStore(schema, index, blinder, refreshEvery, Aside.of(folder));
        } catch (IOException | RuntimeException | InternalError damaged) {
            index.close();
            throw damaged;
        }
    }

    private static LuceneViewStore anew(Path folder, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery, InstantSource machine,
                                        Throwable damaged) {
        var aside = Aside.of(folder);
        try {
            var away = aside.put(machine.instant());
            try {
                var store = sound(folder, schema, blinder, refreshEvery);
                store.damagedAside = away;
                LOG.error("view {} is damaged: it was set aside to {} and is made anew", schema.name(), away, damaged);
                return store;
            } catch (IOException | RuntimeException alsoNow) {
                // not the view's fault, such as a full disk: what there is stays where it was
                aside.back(away);
                throw alsoNow;
            }
        } catch (IOException | RuntimeException refused) {
            refused.addSuppressed(damaged);
            throw new ViewUnusableException(folder.toString(), refused);
        }
    }

    private static Directory directory(Path folder) throws IOException {
        return new NRTCachingDirectory(FSDirectory.open(folder), SMALL_MB, IN_MEMORY_MB);
    }

    /** @param folder that the directory stands for */
    static LuceneViewStore open(Directory directory, Path folder, ViewSchema schema, TokenBlinder blinder, Duration refreshEvery) throws IOException {
        return new LuceneViewStore(schema, new Index(directory, schema, blinder), blinder, refreshEvery, Aside.of(folder));
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
            return written != null ? written.map(ViewDocument::body) : reading(() -> snapshots.latest(id));
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
            // All of them are brought into form before any is written: one that cannot be written keeps the others out.
            var ready = new LinkedHashMap<String, Optional<Document>>();
            buffer.forEach((id, document) -> ready.put(id, document.map(documents::of)));
            write(ready);
            buffer.forEach((id, document) -> snapshots.written(id, document.map(ViewDocument::body)));
            buffer.clear();
            position = to;
            note = noted == null ? note : noted;
            noted = null;
            if (snapshots.awaited() || snapshots.crowded()) {
                snapshots.refresh(to.shown());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be refreshed", failed);
        } finally {
            writing.unlock();
        }
    }

    private void write(Map<String, Optional<Document>> ready) {
        try {
            index.write(ready);
        } catch (IOException | RuntimeException failed) {
            soundness.met(failed);
            beginAgain();
            throw new IllegalStateException("view " + schema.name() + " cannot be written and goes back to its last commit", failed);
        }
    }

    /** What the disk did not take is folded again: the position goes back, and whoever folds has to ask for it. */
    private void beginAgain() {
        if (closed) {
            return;
        }
        try {
            index.reopen();
            buffer.clear();
            position = index.durable();
            note = index.note();
            noted = null;
            snapshots.renew(index.searchers(), position.shown());
        } catch (IOException stillFailing) {
            soundness.met(stillFailing);
            LOG.error("view {} cannot be opened again yet", schema.name(), stillFailing);
        }
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public void note(String text) {
        writing.lock();
        try {
            noted = text;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void discard() {
        writing.lock();
        try {
            buffer.clear();
            noted = null;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public boolean durableAtCommitOnly() {
        return true;
    }

    @Override
    public void rollBack() {
        writing.lock();
        try {
            beginAgain();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public String setAside(Instant at) {
        writing.lock();
        try {
            buffer.clear();
            noted = null;
            var away = new Path[1];
            index.beginAnewIn(() -> {
                away[0] = aside.put(at);
                return directory(aside.folder());
            });
            position = ViewPosition.ORIGIN;
            note = "";
            soundness.begunAnew();
            snapshots.renew(index.searchers(), 0);
            return away[0].toString();
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be set aside", failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<String> damage() {
        return soundness.damage();
    }

    @Override
    public Optional<String> damagedAside() {
        return Optional.ofNullable(damagedAside).map(Path::toString);
    }

    /** Looks into it now. */
    void check() {
        soundness.now(snapshots::check);
    }

    private <T> T reading(Supplier<T> question) {
        try {
            return question.get();
        } catch (ViewUnreadableException failed) {
            soundness.suspect();
            throw failed;
        }
    }

    @Override
    public void dropAside() {
        try {
            aside.drop(0);
        } catch (IOException failed) {
            throw new UncheckedIOException("what was set aside of view " + schema.name() + " cannot be deleted", failed);
        }
    }

    @Override
    public ViewPosition position() {
        return position;
    }

    @Override
    public long visiblePosition() {
        refreshForReader();
        return snapshots.position();
    }

    @Override
    public boolean awaitPosition(long wanted, Duration patience) {
        return snapshots.await(wanted, patience, this::refresh);
    }

    private void refreshIfWorthIt() {
        if (readers.areThere()) {
            refresh();
        }
    }

    /** Who asks after nobody did for a while does not see what is older than was promised; nor does he wait for the writer. */
    private void refreshForReader() {
        if (readers.asks() && snapshots.position() < position.shown() && writing.tryLock()) {
            try {
                refresh();
            } catch (RuntimeException failed) {
                LOG.error("view {} could not be refreshed; its reader sees what was there", schema.name(), failed);
            } finally {
                writing.unlock();
            }
        }
    }

    /** Under the writing lock, so that a snapshot's position is exactly that of its documents. */
    private void refresh() {
        writing.lock();
        try {
            if (!index.isBroken()) {
                readers.see();
                snapshots.refresh(position.shown());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be refreshed", failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ViewPage search(ViewQuery query) {
        refreshForReader();
        return reading(() -> snapshots.search(query));
    }

    @Override
    public long each(ViewQuery query, int most, Consumer<ViewPage.Found> reader) {
        refreshForReader();
        return reading(() -> snapshots.each(query, most, reader));
    }

    @Override
    public Optional<ViewPage.Found> find(String id) {
        refreshForReader();
        return reading(() -> snapshots.find(id));
    }

    @Override
    public void commit() {
        writing.lock();
        try {
            index.commit(position, note);
        } catch (IOException failed) {
            soundness.met(failed);
            throw new UncheckedIOException("view " + schema.name() + " cannot be committed", failed);
        } finally {
            writing.unlock();
        }
    }

    private void commitUnlessBroken() {
        if (!index.isBroken()) {
            commit();
        }
    }

    @Override
    public void close() {
        housekeeping.close();
        writing.lock();
        try (index; snapshots) {
            closed = true;
            commitUnlessBroken();
        } catch (IOException failed) {
            throw new UncheckedIOException("view " + schema.name() + " cannot be closed", failed);
        } finally {
            writing.unlock();
        }
    }
}
