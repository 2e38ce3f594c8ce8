package org.mingbai.eventlog.reading;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Merges the matches of a query's items from the tag index, each event once, in order. */
public final class QueryReader implements Iterator<SequencedEvent> {

    /** Where one item of the query stands. A query may have thousands of them: a history folds as many cases at once. */
    private record Ahead(TagHit hit, ItemCursor cursor) {
    }

    private final CheckedReads reads;
    private final Query query;
    private final PriorityQueue<Ahead> ahead =
            new PriorityQueue<>((one, other) -> Places.compare(one.hit(), other.hit().position(), other.hit().index()));
    private @Nullable Commit loaded;
    private @Nullable SequencedEvent found;

    private QueryReader(CheckedReads reads, Query query, long after, long upTo) {
        this.reads = reads;
        this.query = query;
        query.items().forEach(item -> seek(new ItemCursor(reads.storage, item, upTo), after + 1, 0));
    }

    private void seek(ItemCursor cursor, long position, int index) {
        TagHit hit = cursor.seek(position, index);
        if (hit != null) {
            ahead.add(new Ahead(hit, cursor));
        }
    }

    public static Stream<SequencedEvent> stream(CheckedReads reads, Query query, long after, long upTo) {
        if (after >= upTo || query.items().isEmpty()) {
            return Stream.empty();
        }
        if (query.isIndexed()) {
            return CommitReader.stream(new QueryReader(reads, query, after, upTo));
        }
        return CommitReader.stream(reads, after + 1, upTo).flatMap(commit -> matching(commit, query));
    }

    /** The first position after one (exclusive) that holds a match, up to another (inclusive). */
    public static OptionalLong firstMatch(CommitStorage storage, Query query, long after, long upTo) {
        if (after >= upTo || query.items().isEmpty()) {
            return OptionalLong.empty();
        }
        if (query.isEverything()) {
            return OptionalLong.of(after + 1);
        }
        if (query.isIndexed()) {
            return query.items().stream()
                        .map(item -> new ItemCursor(storage, item, upTo).seek(after + 1, 0))
                        .filter(Objects::nonNull)
                        .mapToLong(TagHit::position)
                        .min();
        }
        return CommitReader.stream(new CheckedReads(storage, met -> { }), after + 1, upTo)
                           .filter(commit -> commit.events().stream().anyMatch(e -> query.matches(e.name(), e.tags())))
                           .mapToLong(Commit::position)
                           .findFirst();
    }

    /** Several items may match the same event; it is given once. An entry that leads to another event is told, and leads nowhere. */
    @Override
    public boolean hasNext() {
        while (found == null && !ahead.isEmpty()) {
            TagHit first = ahead.element().hit();
            Set<Tag> by = ahead.element().cursor().tags();
            while (!ahead.isEmpty() && Places.compare(ahead.element().hit(), first.position(), first.index()) == 0) {
                seek(ahead.remove().cursor(), first.position(), first.index() + 1);
            }
            found = event(first, by);
        }
        return found != null;
    }

    @Override
    public SequencedEvent next() {
        SequencedEvent next = hasNext() ? found : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        found = null;
        return next;
    }

    private @Nullable SequencedEvent event(TagHit hit, Set<Tag> by) {
        Commit commit = load(hit.position());
        if (hit.index() < commit.events().size()) {
            RecordedEvent event = commit.events().get(hit.index());
            if (query.matches(event.name(), event.tags())) {
                return SequencedEvent.of(commit, hit.index());
            }
        }
        by.forEach(tag -> reads.forged(tag, hit.position(), hit.index()));
        return null;
    }

    private Commit load(long position) {
        Commit commit = loaded;
        if (commit == null || commit.position() != position) {
            commit = reads.at(position);
            loaded = commit;
        }
        return commit;
    }

    private static Stream<SequencedEvent> matching(Commit commit, Query query) {
        return IntStream.range(0, commit.events().size())
                        .mapToObj(index -> SequencedEvent.of(commit, index))
                        .filter(e -> query.matches(e.event().name(), e.event().tags()));
    }
}
