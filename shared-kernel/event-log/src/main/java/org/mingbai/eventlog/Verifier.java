package org.mingbai.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/**
 * Recomputes what can be recomputed and stops at the first position that is not as it should be. It reads ranges, so that a storage behind
 * a network is not asked for each commit; only a range in which something is wrong is gone through position by position.
 */
final class Verifier {

    private static final int PIECE = 1 << 20;
    /** Of a range that cannot be read as a whole. */
    private static final int STEPS = 1000;

    private final CommitStorage storage;
    private byte[] previousHash = Head.EMPTY.hash();
    private Instant previousTime = Instant.MIN;
    private long events;

    /** What the index says about a range, or about one commit. */
    private interface Index {
        OptionalLong positionOf(UUID commitId);

        boolean has(Tag tag, TagHit entry);
    }

    Verifier(CommitStorage storage) {
        this.storage = storage;
    }

    Verification verify(long from, long to) {
        if (from > 1 && from <= to) {
            Optional<String> fault = startAfter(from - 1);
            if (fault.isPresent()) {
                return new Verification.Broken(from - 1, fault.get());
            }
        }
        for (long next = from; next <= to;) {
            long sound = next + soundRange(next, to);
            if (sound == next) {
                sound = Math.min(to + 1, next + STEPS);
                for (long position = next; position < sound; position++) {
                    Optional<String> fault = check(position);
                    if (fault.isPresent()) {
                        return new Verification.Broken(position, fault.get());
                    }
                }
            }
            next = sound;
        }
        return new Verification.Intact(from, to, events);
    }

    /** The commit before the range only gives the hash and time that the range starts from. */
    private Optional<String> startAfter(long position) {
        try {
            take(decode(position));
            return Optional.empty();
        } catch (EventLogException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** @return how many commits from a position on are as they should be; none if there is anything to look at more closely */
    private long soundRange(long from, long to) {
        byte[] hash = previousHash;
        Instant time = previousTime;
        try {
            List<byte[]> stored = storage.commits(from, to, PIECE);
            long last = from + stored.size() - 1;
            // as many as the positions up to the last: then each stands at its own
            if (!stored.isEmpty() && Arrays.equals(storage.commitAt(last).orElse(null), stored.getLast())) {
                List<Commit> commits = stored.stream().map(CommitCodec::decode).toList();
                if (isSound(commits, from, indexOf(commits, from, last))) {
                    events += commits.stream().mapToLong(commit -> commit.events().size()).sum();
                    return stored.size();
                }
            }
        } catch (EventLogException e) {
            // said with its position by the closer look
        }
        previousHash = hash;
        previousTime = time;
        return 0;
    }

    private boolean isSound(List<Commit> commits, long from, Index index) {
        long position = from;
        for (Commit commit : commits) {
            if (fault(commit, position, index).isPresent()) {
                return false;
            }
            take(commit);
            position++;
        }
        return true;
    }

    private Index indexOf(List<Commit> commits, long from, long to) {
        List<UUID> ids = new ArrayList<>();
        Set<Tag> tags = new HashSet<>();
        commits.forEach(commit -> {
            ids.add(commit.commitId());
            commit.events().forEach(event -> tags.addAll(event.tags()));
        });
        Map<UUID, Long> positions = storage.positionsOf(ids);
        Map<Tag, Set<TagHit>> entries = new HashMap<>();
        storage.allTagged(tags, from, to).forEach((tag, hits) -> entries.put(tag, new HashSet<>(hits)));
        return new Index() {
            @Override
            public OptionalLong positionOf(UUID commitId) {
                Long position = positions.get(commitId);
                return position == null ? OptionalLong.empty() : OptionalLong.of(position);
            }

            @Override
            public boolean has(Tag tag, TagHit entry) {
                return entries.getOrDefault(tag, Set.of()).contains(entry);
            }
        };
    }

    private Optional<String> check(long position) {
        try {
            Commit commit = decode(position);
            Optional<String> fault = fault(commit, position, asked());
            take(commit);
            events += commit.events().size();
            return fault;
        } catch (EventLogException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Index asked() {
        return new Index() {
            @Override
            public OptionalLong positionOf(UUID commitId) {
                return storage.positionOf(commitId);
            }

            @Override
            public boolean has(Tag tag, TagHit entry) {
                return storage.tagged(tag, entry.position(), entry.index(), entry.position(), 1).equals(List.of(entry));
            }
        };
    }

    private Commit decode(long position) {
        return CommitCodec.decode(storage.commitAt(position).orElseThrow(() -> new CorruptCommitException("is missing")));
    }

    private void take(Commit commit) {
        previousHash = commit.hash();
        previousTime = commit.recordedAt();
    }

    private Optional<String> fault(Commit commit, long position, Index index) {
        if (commit.position() != position) {
            return Optional.of("holds a commit of position " + commit.position());
        }
        if (!Arrays.equals(commit.previousHash(), previousHash)) {
            return Optional.of("does not chain to the commit before it");
        }
        if (!Arrays.equals(commit.hash(), CommitCodec.recompute(previousHash, commit))) {
            return Optional.of("its content does not have its hash");
        }
        if (!commit.recordedAt().isAfter(previousTime)) {
            return Optional.of("is not recorded later than the commit before it");
        }
        if (!index.positionOf(commit.commitId()).equals(OptionalLong.of(position))) {
            return Optional.of("is not found by its commit id " + commit.commitId());
        }
        return commit.events().stream().flatMap(event -> event.tags().stream()
                     .filter(tag -> !index.has(tag, new TagHit(position, event.index(), event.name())))
                     .map(tag -> "event " + event.index() + " is not found by its tag " + tag)).findFirst();
    }
}
