package org.mingbai.eventlog.axon;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.failure.CorruptCommitException;

/**
 * The newest commits as Axon's messages. All who follow the log want the same ones at nearly the same time: each is read and decoded
 * once, by whoever comes first, and not once for each of them. What stands in the log never changes, so nothing here goes out of date.
 */
final class RecentMessages {

    private static final int MOST = 1_024;
    private static final int PIECE = 256;

    private record Known(long position, List<LoggedMessage> events) {
    }

    private final EventLog log;
    private final Messages messages;
    private final AtomicReferenceArray<@Nullable Known> ring = new AtomicReferenceArray<>(MOST);
    private final ReentrantLock reading = new ReentrantLock();

    RecentMessages(EventLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    /** False for what only a follower far behind reads: it would drive out what the others are about to ask for. */
    static boolean isRecent(long position, long tail) {
        return tail - position < MOST / 2;
    }

    /** The events of the commit at this position, which is not beyond the tail. */
    List<LoggedMessage> at(long position) {
        Known known = known(position);
        return (known == null ? read(position) : known).events();
    }

    private @Nullable Known known(long position) {
        Known found = ring.get(slot(position));
        return found != null && found.position() == position ? found : null;
    }

    /** Together with those that follow: a storage elsewhere answers one large question sooner than many small ones. */
    private Known read(long position) {
        reading.lock();
        try (var commits = log.read(position)) {
            Known first = known(position);
            if (first == null) {
                commits.limit(PIECE).forEach(this::remember);
                first = known(position);
            }
            if (first == null) {
                throw new CorruptCommitException("position " + position + " is missing");
            }
            return first;
        } finally {
            reading.unlock();
        }
    }

    private void remember(Commit commit) {
        ring.set(slot(commit.position()), new Known(commit.position(), LoggedMessage.of(commit, messages)));
    }

    private static int slot(long position) {
        return (int) (position % MOST);
    }
}
