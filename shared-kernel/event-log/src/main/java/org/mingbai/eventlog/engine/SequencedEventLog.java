package org.mingbai.eventlog.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.ChainLink;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.IndexWalk;
import org.mingbai.eventlog.LogWalk;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.reading.CheckedReads;
import org.mingbai.eventlog.reading.CommitReader;
import org.mingbai.eventlog.reading.QueryReader;
import org.mingbai.eventlog.walk.CommitWalk;
import org.mingbai.eventlog.walk.EntryWalk;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.walk.Verifier;

/**
 * The log over any {@link CommitStorage}: one writer thread drains a bounded queue and commits in groups. The writes of all who
 * wait share one sync, and no two appends ever race for a position inside this process.
 */
public final class SequencedEventLog implements EventLog {

    private final CommitStorage storage;
    private final CheckedReads reads;
    private final List<Consumer<Damage>> watchers = new CopyOnWriteArrayList<>();
    private final Notifier notifier;
    private final LogWriter writer;
    private final AutoCloseable foreign;
    private volatile Head head;

    /** Takes over the storage: {@link #close} closes it. */
    public SequencedEventLog(CommitStorage storage, InstantSource clock) {
        this(storage, clock, LogOptions.DEFAULT);
    }

    public SequencedEventLog(CommitStorage storage, InstantSource clock, LogOptions options) {
        this(storage, clock, options, LogObserver.NONE);
    }

    public SequencedEventLog(CommitStorage storage, InstantSource clock, LogOptions options, LogObserver observer) {
        this.storage = storage;
        this.reads = new CheckedReads(storage, this::met);
        this.head = Sequencer.headOf(storage);
        this.notifier = new Notifier(head.position());
        this.writer = new LogWriter(new Sequencer(storage, head, clock, new RecentEvents(options.recentEvents(), head.position()), observer,
                this::publish, Thread::startVirtualThread), options);
        this.foreign = storage.onForeignCommit(writer::look);
    }

    @Override
    public CompletableFuture<AppendResult> append(NewCommit commit, AppendCondition condition) {
        try {
            PendingAppend append = PendingAppend.of(commit, condition);
            writer.give(append);
            return append.answer;
        } catch (AppendFailedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public boolean shared() {
        return storage.shared();
    }

    @Override
    public long newestTail() {
        if (shared()) {
            writer.lookAndWait();
        }
        return tail();
    }

    /** How many appends wait for the writer now. */
    public int waiting() {
        return writer.waiting();
    }

    private void publish(Head reached) {
        head = reached;
        notifier.moved(reached.position());
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public Optional<Commit> commitAt(long position) {
        return position < 1 || position > tail() ? Optional.empty() : Optional.of(reads.at(position));
    }

    @Override
    public Stream<Commit> read(long fromPosition) {
        return CommitReader.stream(reads, fromPosition, tail());
    }

    @Override
    public Stream<ChainLink> readChain(long fromPosition) {
        return CommitReader.chain(reads, fromPosition, tail());
    }

    @Override
    public Stream<SequencedEvent> read(Query query, long after, long upTo) {
        return QueryReader.stream(reads, query, Math.max(0, after), Math.min(upTo, tail()));
    }

    @Override
    public OptionalLong lastPosition(Tag tag) {
        return storage.lastTagged(tag, tail());
    }

    @Override
    public Optional<Long> positionOf(UUID commitId) {
        OptionalLong position = storage.positionOf(commitId);
        return position.isPresent() && position.getAsLong() <= tail() ? Optional.of(position.getAsLong()) : Optional.empty();
    }

    @Override
    public long positionAt(Instant inclusive) {
        long low = 0;
        long high = tail();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (reads.at(middle).recordedAt().isAfter(inclusive)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @Override
    public Verification verify(long from, long to) {
        return new Verifier(storage).verify(Math.max(1, from), Math.min(to, tail()));
    }

    @Override
    public LogWalk walk() {
        return new CommitWalk(storage);
    }

    @Override
    public IndexWalk walkIndex(long upTo, long entries) {
        return new EntryWalk(storage, upTo, entries);
    }

    @Override
    public AutoCloseable onDamage(Consumer<Damage> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void met(Damage damage) {
        watchers.forEach(watcher -> watcher.accept(damage));
    }

    @Override
    public AutoCloseable onAppended(LongConsumer listener) {
        return notifier.add(listener);
    }

    @Override
    public void close() {
        writer.close();
        notifier.stop();
        try (storage) {
            foreign.close();
        } catch (Exception e) {
            throw new StorageException("the storage could not be closed", e);
        }
    }
}
