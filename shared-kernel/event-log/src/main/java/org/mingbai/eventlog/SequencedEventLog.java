package org.mingbai.eventlog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;

/**
 * The log over any {@link CommitStorage}: one writer thread drains a bounded queue and commits in groups. The writes of all who
 * wait share one sync, and no two appends ever race for a position inside this process.
 */
public final class SequencedEventLog implements EventLog {

    private final CommitStorage storage;
    private final LogOptions options;
    private final BlockingQueue<PendingAppend> queue;
    private final Queue<CompletableFuture<Void>> looks = new ConcurrentLinkedQueue<>();
    private final Notifier notifier;
    private final Sequencer sequencer;
    private final Thread writer;
    private final AutoCloseable foreign;
    private volatile Head head;
    private volatile boolean closing;
    private volatile boolean writerEnded;

    /** Takes over the storage: {@link #close} closes it. */
    public SequencedEventLog(CommitStorage storage, InstantSource clock) {
        this(storage, clock, LogOptions.DEFAULT);
    }

    public SequencedEventLog(CommitStorage storage, InstantSource clock, LogOptions options) {
        this(storage, clock, options, LogObserver.NONE);
    }

    public SequencedEventLog(CommitStorage storage, InstantSource clock, LogOptions options, LogObserver observer) {
        this.storage = storage;
        this.options = options;
        this.queue = new ArrayBlockingQueue<>(options.queueCapacity());
        this.head = Sequencer.headOf(storage);
        this.notifier = new Notifier(head.position());
        this.sequencer = new Sequencer(storage, head, clock, new RecentEvents(options.recentEvents(), head.position()), observer,
                this::publish, Thread::startVirtualThread);
        this.writer = Thread.ofPlatform().daemon().name("event-log-writer").start(this::write);
        this.foreign = storage.onForeignCommit(this::look);
    }

    /** A writer that is busy finds out by itself: the position that it wants is taken. */
    private void look() {
        if (queue.isEmpty()) {
            queue.offer(PendingAppend.WAKE_UP);
        }
    }

    @Override
    public CompletableFuture<AppendResult> append(NewCommit commit, AppendCondition condition) {
        try {
            PendingAppend append = PendingAppend.of(commit, condition);
            enqueue(append);
            return append.answer;
        } catch (AppendFailedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public boolean shared() {
        return storage.shared();
    }

    /** By the writer, between two batches: it alone may move the tail. */
    @Override
    public long newestTail() {
        if (!shared()) {
            return tail();
        }
        CompletableFuture<Void> looked = new CompletableFuture<>();
        looks.add(looked);
        // a full queue needs no wake-up: the writer is at work and comes by
        queue.offer(PendingAppend.WAKE_UP);
        if (writerEnded) {
            throw closed();
        }
        looked.join();
        return tail();
    }

    private void enqueue(PendingAppend append) {
        if (closing) {
            throw closed();
        }
        try {
            if (!queue.offer(append) && !queue.offer(append, options.maxWait().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LogOverloadedException("the log's queue of " + options.queueCapacity() + " stayed full for " + options.maxWait());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppendFailedException("interrupted while waiting for a place in the queue; nothing was written", e);
        }
        if (writerEnded && queue.remove(append)) {
            throw closed();
        }
    }

    private static LogClosedException closed() {
        return new LogClosedException("the log is closed; nothing was written");
    }

    private void write() {
        List<PendingAppend> batch = new ArrayList<>();
        while (collect(batch)) {
            if (!batch.isEmpty()) {
                sequencer.append(batch);
            }
            if (batch.isEmpty() || !looks.isEmpty()) {
                lookForOthers();
            }
            batch = new ArrayList<>();
        }
        writerEnded = true;
        queue.removeIf(append -> append.answer.completeExceptionally(closed()));
        lookForOthers();
    }

    private void lookForOthers() {
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (CompletableFuture<Void> look = looks.poll(); look != null; look = looks.poll()) {
            waiting.add(look);
        }
        sequencer.look();
        waiting.forEach(look -> look.completeAsync(() -> null, Thread::startVirtualThread));
    }

    /** @return false when the log is closing and nothing waits any more */
    private boolean collect(List<PendingAppend> batch) {
        PendingAppend next = poll();
        if (next == null) {
            return !closing;
        }
        int bytes = 0;
        while (next != null) {
            if (next != PendingAppend.WAKE_UP) {
                batch.add(next);
                bytes += next.bytes;
            }
            next = batch.size() < options.maxBatch() && bytes < options.maxBatchBytes() ? queue.poll() : null;
        }
        return true;
    }

    private @Nullable PendingAppend poll() {
        try {
            return closing ? queue.poll() : queue.take();
        } catch (InterruptedException e) {
            // nobody but this log knows its writer thread; an interrupt is not a reason to lose what waits
            return queue.poll();
        }
    }

    /** How many appends wait for the writer now. */
    public int waiting() {
        return queue.size();
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
        return position < 1 || position > tail() ? Optional.empty() : storage.commitAt(position).map(CommitCodec::decode);
    }

    @Override
    public Stream<Commit> read(long fromPosition) {
        return CommitReader.stream(storage, fromPosition, tail());
    }

    @Override
    public Stream<SequencedEvent> read(Query query, long after, long upTo) {
        return QueryReader.stream(storage, query, Math.max(0, after), Math.min(upTo, tail()));
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
            if (commitAt(middle).orElseThrow(() -> new CorruptCommitException("position " + middle + " is missing"))
                                .recordedAt().isAfter(inclusive)) {
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
    public AutoCloseable onAppended(LongConsumer listener) {
        return notifier.add(listener);
    }

    @Override
    public void close() {
        closing = true;
        // a full queue needs no wake-up: the writer is at work and looks at the flag next
        queue.offer(PendingAppend.WAKE_UP);
        boolean interrupted = false;
        while (true) {
            try {
                writer.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        notifier.stop();
        try (storage) {
            foreign.close();
        } catch (Exception e) {
            throw new StorageException("the storage could not be closed", e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
