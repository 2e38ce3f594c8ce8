package org.mingbai.eventlog.engine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;

/**
 * What the newest events are about, in memory: most conditions start after a recent position, and are then checked without a look at the
 * storage. Complete after {@link #from()}; whatever is older is forgotten and asked of the storage. Used by the writer's thread.
 */
final class RecentEvents {

    private record Placed(long position, String name, Set<Tag> tags) {
    }

    private static final Deque<Placed> NONE = new ArrayDeque<>(0);

    private final int most;
    private final Deque<Placed> all = new ArrayDeque<>();
    private final Map<Tag, Deque<Placed>> byTag = new HashMap<>();
    private long from;

    /** @param most how many events are remembered */
    RecentEvents(int most, long from) {
        this.most = most;
        this.from = from;
    }

    /** Every event of a later position is here. */
    long from() {
        return from;
    }

    /** Forgets everything: a part of it was not written, or others wrote in between. */
    void restart(long position) {
        all.clear();
        byTag.clear();
        from = position;
    }

    void add(Commit commit) {
        for (RecordedEvent event : commit.events()) {
            Placed placed = new Placed(commit.position(), event.name(), event.tags());
            all.add(placed);
            event.tags().forEach(tag -> byTag.computeIfAbsent(tag, key -> new ArrayDeque<>(2)).add(placed));
        }
    }

    /** Forgets the oldest that are too many, but nothing after a position: what is not written yet can be asked of nobody else. */
    void trim(long durable) {
        while (all.size() > most && all.getFirst().position <= durable) {
            forget(all.removeFirst());
        }
    }

    private void forget(Placed oldest) {
        from = oldest.position;
        for (Tag tag : oldest.tags) {
            byTag.computeIfPresent(tag, (key, placed) -> {
                placed.removeFirst();
                return placed.isEmpty() ? null : placed;
            });
        }
    }

    /** The first position after one (exclusive, not before {@link #from()}) that holds a match. */
    OptionalLong firstMatch(Query query, long after) {
        OptionalLong first = OptionalLong.empty();
        for (QueryItem item : query.items()) {
            Iterator<Placed> newestFirst = candidates(item).descendingIterator();
            while (newestFirst.hasNext()) {
                Placed placed = newestFirst.next();
                if (placed.position <= after) {
                    break;
                }
                if (item.matches(placed.name, placed.tags) && (first.isEmpty() || placed.position < first.getAsLong())) {
                    first = OptionalLong.of(placed.position);
                }
            }
        }
        return first;
    }

    private Deque<Placed> candidates(QueryItem item) {
        return item.tags().stream().map(tag -> byTag.getOrDefault(tag, NONE)).min(Comparator.comparingInt(Deque::size)).orElse(all);
    }
}
