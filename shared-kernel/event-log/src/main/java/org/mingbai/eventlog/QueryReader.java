package org.mingbai.eventlog;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Merges the matches of a query's items from the tag index, each event once, in order. */
final class QueryReader implements Iterator<SequencedEvent> {

    /** Where one item of the query stands. A query may have thousands of them: a history folds as many cases at once. */
    private record Ahead(TagHit hit, ItemCursor cursor) {
    }

    private final CommitStorage storage;
    private final PriorityQueue<Ahead> ahead =
            new PriorityQueue<>((one, other) -> Places.compare(one.hit(), other.hit().position(), other.hit().index()));
    private @Nullable Commit loaded;

    private QueryReader(CommitStorage storage, Query query, long after, long upTo) {
        this.storage = storage;
        query.items().forEach(item -> seek(new ItemCursor(storage, item, upTo), after + 1, 0));
    }

    private void seek(ItemCursor cursor, long position, int index) {
        TagHit hit = cursor.seek(position, index);
        if (hit != null) {
            ahead.add(new Ahead(hit, cursor));
        }
    }

    static Stream<SequencedEvent> stream(CommitStorage storage, Query query, long after, long upTo) {
        if (after >= upTo || query.items().isEmpty()) {
            return Stream.empty();
        }
        if (query.isIndexed()) {
            return CommitReader.stream(new QueryReader(storage, query, after, upTo));
        }
        return CommitReader.stream(storage, after + 1, upTo).flatMap(commit -> matching(commit, query));
    }

    /** The first position after one (exclusive) that holds a match, up to another (inclusive). */
    static OptionalLong firstMatch(CommitStorage storage, Query query, long after, long upTo) {
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
        return CommitReader.stream(storage, after + 1, upTo)
                           .filter(commit -> commit.events().stream().anyMatch(e -> query.matches(e.name(), e.tags())))
                           .mapToLong(Commit::position)
                           .findFirst();
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty();
    }

    /** Several items may match the same event; it is given once. */
    @Override
    public SequencedEvent next() {
        if (ahead.isEmpty()) {
            throw new NoSuchElementException();
        }
        TagHit first = ahead.element().hit();
        while (!ahead.isEmpty() && Places.compare(ahead.element().hit(), first.position(), first.index()) == 0) {
            seek(ahead.remove().cursor(), first.position(), first.index() + 1);
        }
        return SequencedEvent.of(load(first), first.index());
    }

    private Commit load(TagHit hit) {
        Commit commit = loaded;
        if (commit == null || commit.position() != hit.position()) {
            commit = storage.commitAt(hit.position())
                            .map(CommitCodec::decode)
                            .orElseThrow(() -> new CorruptCommitException("position " + hit.position() + " is missing"));
            loaded = commit;
        }
        if (hit.index() >= commit.events().size()) {
            throw new CorruptCommitException("the tag index names event " + hit.index() + " of position " + hit.position()
                    + ", which has " + commit.events().size());
        }
        return commit;
    }

    private static Stream<SequencedEvent> matching(Commit commit, Query query) {
        return IntStream.range(0, commit.events().size())
                        .mapToObj(index -> SequencedEvent.of(commit, index))
                        .filter(e -> query.matches(e.event().name(), e.event().tags()));
    }
}
