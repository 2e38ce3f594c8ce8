package org.mingbai.platform.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.platform.log.LoggedFact;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings views that are far behind to the end of the log before their processors start: the log is read once for all of them, each folds
 * on a thread of its own with its states in memory, and moves its position once, at the end. So nearly every document is written once,
 * not once for each of its events. What cannot be read is parked on the way; a view that cannot fold something goes back to where it was.
 * Only for stores that forget, after a crash, what was not committed: the others would fold it twice.
 */
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    /** So many commits the processors fold faster than this has started. */
    private static final long FAR = 5_000;
    private static final int PIECE = 1_000;
    private static final int PIECES_WAITING = 8;
    private static final List<LoggedFact> END = List.of();

    private final EventLog log;
    private final Descent descent;
    private final long far;

    CatchUp(EventLog log, Descent descent) {
        this(log, descent, FAR);
    }

    CatchUp(EventLog log, Descent descent, long far) {
        this.log = log;
        this.descent = descent;
        this.far = far;
    }

    void run(List<Projection> projections) {
        long tail = log.tail();
        var behind = projections.stream()
                .filter(projection -> isFor(projection.store(), tail))
                .map(Catching::new).toList();
        if (behind.isEmpty()) {
            return;
        }
        long from = behind.stream().mapToLong(catching -> catching.start.commit()).min().orElseThrow();
        LOG.info("{} views are up to {} commits behind and are brought up to position {}", behind.size(), tail - from, tail);
        var threads = behind.stream()
                .map(catching -> Thread.ofPlatform().daemon().name("catch-up-" + catching.projection.name()).start(catching)).toList();
        try {
            var last = read(from, tail, behind);
            behind.forEach(catching -> catching.take(END));
            threads.forEach(CatchUp::join);
            behind.forEach(catching -> catching.end(last));
        } catch (RuntimeException unreadable) {
            // the log, not an event of it: what the processors then do is theirs
            behind.forEach(catching -> catching.take(END));
            threads.forEach(CatchUp::join);
            behind.forEach(catching -> catching.giveUp(unreadable));
        }
    }

    /** Where events are parked, later ones may have to wait behind them: its processor knows which. */
    private boolean isFor(ViewStore store, long tail) {
        return store.durableAtCommitOnly() && store.note().isEmpty() && tail - store.position().commit() > far;
    }

    /** @return the place of the last event read */
    private ViewPosition read(long from, long tail, List<Catching> behind) {
        var piece = new ArrayList<LoggedFact>(PIECE);
        var last = ViewPosition.ORIGIN;
        try (var commits = log.read(Math.max(1, from))) {
            for (var commit : (Iterable<Commit>) commits.takeWhile(each -> each.position() <= tail)::iterator) {
                facts(commit).forEach(piece::add);
                last = new ViewPosition(commit.position(), commit.events().size() - 1);
                if (piece.size() >= PIECE) {
                    var whole = List.copyOf(piece);
                    behind.forEach(catching -> catching.take(whole));
                    piece.clear();
                }
            }
        }
        if (!piece.isEmpty()) {
            var rest = List.copyOf(piece);
            behind.forEach(catching -> catching.take(rest));
        }
        return last.commit() == 0 ? last : new ViewPosition(last.commit(), last.index(), last.whole(), descent.mark(last.commit()));
    }

    /** Events without a tag reach no projection. */
    private static List<LoggedFact> facts(Commit commit) {
        return IntStream.range(0, commit.events().size()).filter(index -> !commit.events().get(index).tags().isEmpty())
                .mapToObj(index -> LoggedFact.of(SequencedEvent.of(commit, index))).toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the views were catching up", stopped);
        }
    }

    /** One view on its way to the end of the log. */
    private static final class Catching implements Runnable {

        private final Projection projection;
        private final ViewPosition start;
        private final Parking parking;
        private final BlockingQueue<List<LoggedFact>> waiting = new ArrayBlockingQueue<>(PIECES_WAITING);
        private volatile boolean failed;

        private Catching(Projection projection) {
            this.projection = projection;
            this.start = projection.store().position();
            this.parking = new Parking(projection, Folding.MOST);
        }

        void take(List<LoggedFact> piece) {
            try {
                waiting.put(piece);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the views were catching up", stopped);
            }
        }

        @Override
        public void run() {
            try {
                for (var piece = waiting.take(); piece != END; piece = waiting.take()) {
                    if (!failed) {
                        fold(piece);
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void fold(List<LoggedFact> piece) {
            try {
                piece.stream().filter(this::isNew).forEach(parking::fold);
                projection.trim(projection.store());
                projection.store().advance(start);
            } catch (RuntimeException | Error fault) {
                giveUp(fault);
            }
        }

        private boolean isNew(LoggedFact fact) {
            return fact.position() > start.commit() || fact.position() == start.commit() && fact.index() > start.index();
        }

        void end(ViewPosition last) {
            if (failed) {
                return;
            }
            try {
                projection.flush(projection.store());
                projection.store().advance(last);
                projection.store().commit();
            } catch (RuntimeException fault) {
                giveUp(fault);
            }
        }

        /** Its processor takes over from where the view was: it knows what to do about an event that cannot be folded. */
        private void giveUp(Throwable fault) {
            if (failed) {
                return;
            }
            failed = true;
            LOG.error("view {} could not be brought up to date in one go, and follows event by event", projection.name(), fault);
            projection.store().rollBack();
            projection.forget();
        }
    }
}
