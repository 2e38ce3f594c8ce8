package org.mingbai.eventlog.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.SealedCommit;

/** The batch in the making: commits that follow a durable head but are not written yet. */
final class Draft {

    private final InstantSource clock;
    private final List<SealedCommit> commits = new ArrayList<>();
    private final Map<UUID, Commit> byId = new HashMap<>();
    private final RecentEvents recent;
    private final ClockWatch watch;
    private final Head start;
    private Head head;

    /** @param recent is told of every commit added */
    Draft(Head durable, InstantSource clock, ClockWatch watch, RecentEvents recent) {
        this.start = durable;
        this.head = durable;
        this.clock = clock;
        this.watch = watch;
        this.recent = recent;
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
        watch.see(now, head.recordedAt());
        Instant recordedAt = now.isAfter(head.recordedAt()) ? now : head.recordedAt().plusNanos(1);
        SealedCommit sealed = CommitCodec.seal(head, recordedAt, append.id(), append.commit.metadata(), append.events);
        Commit commit = sealed.commit();
        commits.add(sealed);
        byId.put(commit.commitId(), commit);
        recent.add(commit);
        head = Head.of(commit);
        return commit;
    }
}
