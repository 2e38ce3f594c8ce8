package org.mingbai.eventlog.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.failure.CommitTooLargeException;
import org.mingbai.eventlog.format.EncodedEvent;

/** An append that waits for its verdict. Encoded and hashed by its caller's thread, so that the writer does not have to. */
final class PendingAppend {

    /** 15 MiB: the smallest record limit among storages is MongoDB's 16 MiB for a document. */
    static final int MAX_BYTES = 15 << 20;

    /** Never appended: it makes an idle writer look up. */
    static final PendingAppend WAKE_UP = of(
            NewCommit.of(new UUID(0, 0), CommitMetadata.empty(), new NewEvent("wake-up", 1, Set.of(), new byte[0])), AppendCondition.none());

    final NewCommit commit;
    final List<EncodedEvent> events;
    final int bytes;
    /** When it was given to the log, as {@link System#nanoTime} has it. */
    final long given = System.nanoTime();
    final Answer answer = new Answer();
    private final AppendCondition condition;
    private long checkedUpTo;
    private boolean settled;

    private PendingAppend(NewCommit commit, AppendCondition condition, List<EncodedEvent> events, int bytes) {
        this.commit = commit;
        this.condition = condition;
        this.events = events;
        this.bytes = bytes;
        this.checkedUpTo = condition.after();
    }

    static PendingAppend of(NewCommit commit, AppendCondition condition) {
        List<EncodedEvent> events = new ArrayList<>(commit.events().size());
        long bytes = 0;
        for (NewEvent event : commit.events()) {
            EncodedEvent encoded = EncodedEvent.of(event);
            bytes += encoded.bytes().length;
            if (bytes > MAX_BYTES) {
                throw new CommitTooLargeException("the events of commit " + commit.commitId() + " exceed " + MAX_BYTES + " bytes");
            }
            events.add(encoded);
        }
        return new PendingAppend(commit, condition, events, (int) bytes);
    }

    UUID id() {
        return commit.commitId();
    }

    Query query() {
        return condition.query();
    }

    long after() {
        return condition.after();
    }

    /** True for the first caller only: an append is answered once, whatever goes wrong afterwards. For the writer's thread. */
    boolean settle() {
        boolean first = !settled;
        settled = true;
        return first;
    }

    /** Up to here the condition is known to hold; only what comes after is checked (again). */
    long checkedUpTo() {
        return checkedUpTo;
    }

    void checkedUpTo(long position) {
        checkedUpTo = Math.max(checkedUpTo, position);
    }
}
