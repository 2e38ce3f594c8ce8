package org.mingbai.eventlog.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.LogWalk;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.EventLogException;
import org.mingbai.eventlog.failure.LogFormatException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Reads ranges, so that a storage behind a network is not asked for each commit; only a range in which something is wrong is gone through position by position. */
public final class CommitWalk implements LogWalk {

    private static final int PIECE = 1 << 20;
    /** Of a range that cannot be read as a whole. */
    private static final int STEPS = 1000;
    /** The hash of a commit that cannot be read: what the next one must name is not known. */
    private static final byte[] UNKNOWN = {};

    private final CommitStorage storage;
    private byte[] hash = Head.EMPTY.hash();
    private Instant time = Instant.MIN;
    private long position;
    private long events;
    private long entries;

    public CommitWalk(CommitStorage storage) {
        this.storage = storage;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long entries() {
        return entries;
    }

    /** Starts behind a commit, which only gives the hash and time that the walk goes on from. */
    public Optional<Damage> startAfter(long start) {
        position = start;
        try {
            Commit commit = decode(start);
            hash = commit.hash();
            time = commit.recordedAt();
            return Optional.empty();
        } catch (CorruptCommitException | LogFormatException e) {
            return Optional.of(Damage.at(start, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<Damage> step(long to, Consumer<Commit> sound) {
        List<Commit> range = soundRange(to);
        range.forEach(sound);
        List<Damage> damages = new ArrayList<>();
        if (range.isEmpty()) {
            for (long end = Math.min(to, position + STEPS); position < end;) {
                check(position + 1, sound).ifPresent(damages::add);
            }
        }
        return damages;
    }

    /** Takes a range of which everything is as it should be; nothing, if there is anything to look at more closely. */
    private List<Commit> soundRange(long to) {
        long from = position + 1;
        if (from > to) {
            return List.of();
        }
        try {
            List<byte[]> stored = storage.commits(from, to, PIECE);
            long last = from + stored.size() - 1;
            // as many as the positions up to the last: then each stands at its own
            if (!stored.isEmpty() && Arrays.equals(storage.commitAt(last).orElse(null), stored.getLast())) {
                List<Commit> commits = stored.stream().map(CommitCodec::decode).toList();
                if (isSound(commits, IndexEntries.of(storage, commits, from, last))) {
                    commits.forEach(this::take);
                    return commits;
                }
            }
        } catch (EventLogException e) {
            // said with its position by the closer look
        }
        return List.of();
    }

    private boolean isSound(List<Commit> commits, IndexEntries index) {
        byte[] previous = hash;
        Instant before = time;
        long at = position + 1;
        for (Commit commit : commits) {
            if (fault(commit, at, previous, before, index).isPresent()) {
                return false;
            }
            previous = commit.hash();
            before = commit.recordedAt();
            at++;
        }
        return true;
    }

    private Optional<Damage> check(long at, Consumer<Commit> sound) {
        try {
            Commit commit = decode(at);
            IndexEntries index = IndexEntries.asked(storage);
            Optional<Damage> fault = fault(commit, at, hash, time, index);
            if (fault.isEmpty()) {
                take(commit);
                sound.accept(commit);
            } else {
                hash = commit.hash();
                time = commit.recordedAt();
                entries += present(commit, at, index);
            }
            position = at;
            return fault;
        } catch (CorruptCommitException | LogFormatException e) {
            hash = UNKNOWN;
            position = at;
            return Optional.of(Damage.at(at, String.valueOf(e.getMessage())));
        }
    }

    private static long present(Commit commit, long at, IndexEntries index) {
        return commit.events().stream().mapToLong(event -> event.tags().stream()
                .filter(tag -> index.has(tag, new TagHit(at, event.index(), event.name()))).count()).sum();
    }

    private void take(Commit commit) {
        hash = commit.hash();
        time = commit.recordedAt();
        position = commit.position();
        events += commit.events().size();
        entries += commit.events().stream().mapToLong(event -> event.tags().size()).sum();
    }

    private Commit decode(long at) {
        return CommitCodec.decode(storage.commitAt(at).orElseThrow(() -> new CorruptCommitException("is missing")));
    }

    private static Optional<Damage> fault(Commit commit, long at, byte[] previous, Instant before, IndexEntries index) {
        if (commit.position() != at) {
            return Optional.of(Damage.at(at, "holds a commit of position " + commit.position()));
        }
        boolean known = previous.length > 0;
        if (known && !Arrays.equals(commit.previousHash(), previous)) {
            return Optional.of(new Damage(at, Math.max(1, at - 1), "does not chain to the commit before it", Set.of()));
        }
        if (!Arrays.equals(commit.hash(), CommitCodec.recompute(commit.previousHash(), commit))) {
            return Optional.of(Damage.at(at, "its content does not have its hash"));
        }
        if (known && !commit.recordedAt().isAfter(before)) {
            return Optional.of(Damage.at(at, "is not recorded later than the commit before it"));
        }
        if (!index.positionOf(commit.commitId()).equals(OptionalLong.of(at))) {
            return Optional.of(Damage.at(at, "is not found by its commit id " + commit.commitId()));
        }
        return missingEntries(commit, at, index);
    }

    private static Optional<Damage> missingEntries(Commit commit, long at, IndexEntries index) {
        for (RecordedEvent event : commit.events()) {
            Optional<Tag> first = event.tags().stream().filter(tag -> !index.has(tag, new TagHit(at, event.index(), event.name()))).findFirst();
            if (first.isPresent()) {
                Set<Tag> all = commit.events().stream().flatMap(each -> each.tags().stream()
                        .filter(tag -> !index.has(tag, new TagHit(at, each.index(), each.name())))).collect(Collectors.toSet());
                return Optional.of(new Damage(at, at, "event " + event.index() + " is not found by its tag " + first.get(), all));
            }
        }
        return Optional.empty();
    }
}
