package org.mingbai.eventlog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.SealedCommit;

/** The batch in the making: commits that follow a durable head but are not written yet, searchable for conditions. */
final class Draft {

    private record Placed(long position, RecordedEvent event) {
    }

    private final InstantSource clock;
    private final List<SealedCommit> commits = new ArrayList<>();
    private final Map<UUID, Commit> byId = new HashMap<>();
    private final Map<Tag, List<Placed>> byTag = new HashMap<>();
    private final List<Placed> all = new ArrayList<>();
    private final Head start;
    private Head head;

    Draft(Head durable, InstantSource clock) {
        this.start = durable;
        this.head = durable;
        this.clock = clock;
    }

    /** The durable head that this batch builds on. */
    Head start() {
        return start;
    }

    /** The last position, once everything here is written. */
    long end() {
        return head.position();
    }

    List<SealedCommit> commits() {
        return commits;
    }

    @Nullable Commit byId(UUID id) {
        return byId.get(id);
    }

    /** The clock may stand still or jump back; the time of a commit never does. */
    Commit add(PendingAppend append) {
        Instant now = clock.instant();
        Instant recordedAt = now.isAfter(head.recordedAt()) ? now : head.recordedAt().plusNanos(1);
        SealedCommit sealed = CommitCodec.seal(head, recordedAt, append.id(), append.commit.metadata(), append.events);
        Commit commit = sealed.commit();
        commits.add(sealed);
        byId.put(commit.commitId(), commit);
        for (RecordedEvent event : commit.events()) {
            Placed placed = new Placed(commit.position(), event);
            all.add(placed);
            event.tags().forEach(tag -> byTag.computeIfAbsent(tag, key -> new ArrayList<>(2)).add(placed));
        }
        head = Head.of(commit);
        return commit;
    }

    OptionalLong firstMatch(Query query, long after) {
        return query.items().stream()
                    .flatMap(item -> candidates(item).stream().filter(placed -> matches(item, placed, after)))
                    .mapToLong(Placed::position)
                    .min();
    }

    private List<Placed> candidates(QueryItem item) {
        return item.tags().isEmpty() ? all : byTag.getOrDefault(item.tags().iterator().next(), List.of());
    }

    private static boolean matches(QueryItem item, Placed placed, long after) {
        return placed.position > after && item.matches(placed.event.name(), placed.event.tags());
    }
}
