package org.mingbai.eventlog;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.OutcomeUnknownException;

/**
 * One ordered, append-only log of commits. All methods may be called from any thread.
 * Every read is bounded by {@link #tail()} at the time of the call and sees every commit up to it.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Appends at tail + 1 if the condition holds.
     *
     * @return completed once the commit is on disk, or with {@link AppendFailedException} (nothing was written), of which
     *         {@link OutcomeUnknownException} is the only one after which the commit may be in the log all the same
     */
    CompletableFuture<AppendResult> append(NewCommit commit, AppendCondition condition);

    /** The newest position, 0 when empty. */
    default long tail() {
        return head().position();
    }

    /**
     * Looks for what other processes have appended, which {@link #tail()} follows a little later. Whatever anybody was told to be in
     * the log before this is called, in whichever process, is at or before the position returned.
     */
    default long newestTail() {
        return tail();
    }

    /** Whether other processes may append to it, too. Where none may, {@link #tail()} is always the newest. */
    default boolean shared() {
        return false;
    }

    /** Position, time and hash of the newest commit, taken together. */
    Head head();

    Optional<Commit> commitAt(long position);

    /** Commits from a position (inclusive) up to the tail, in order. Holds no resources: closing is allowed, not needed. */
    Stream<Commit> read(long fromPosition);

    /** The same, but of each commit only its place in the chain: a fraction of the work. */
    Stream<ChainLink> readChain(long fromPosition);

    /**
     * Matching events after a position (exclusive) up to another (inclusive), in order. Served by the tag index when every item of
     * the query has tags, else by reading the range.
     */
    Stream<SequencedEvent> read(Query query, long after, long upTo);

    /** The newest commit that holds an event with this tag. One seek. */
    OptionalLong lastPosition(Tag tag);

    /** Where a commit id is, if it is in the log: settles an {@link OutcomeUnknownException}. */
    Optional<Long> positionOf(UUID commitId);

    /** The newest position recorded at or before an instant, 0 if none. A binary search. */
    long positionAt(Instant inclusive);

    /** Recomputes hashes and chain, and looks up every index entry, for a range (both inclusive; cut at the tail). */
    Verification verify(long from, long to);

    /** A pass over all of it, from the first commit on, which whoever asks takes piece by piece. */
    LogWalk walk();

    /**
     * A pass over its tag index, after one over the commits.
     *
     * @param upTo    the last position that was walked to
     * @param entries how many of the index were found there
     */
    IndexWalk walkIndex(long upTo, long entries);

    /**
     * Tells at once, on the thread of whoever reads, what a read finds not to be as it was written.
     *
     * @return closing it ends the calls
     */
    AutoCloseable onDamage(Consumer<Damage> watcher);

    /**
     * Wakes a reader: called with the tail after it has moved; several moves may be told once. Called on a thread of the log, so it
     * must return soon.
     *
     * @return closing it ends the calls
     */
    AutoCloseable onAppended(LongConsumer listener);

    /** Finishes what was accepted, then releases the storage. */
    @Override
    void close();
}
