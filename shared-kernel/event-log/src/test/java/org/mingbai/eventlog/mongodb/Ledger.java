package org.mingbai.eventlog.mongodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.conformance.Commits;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.OutcomeUnknownException;

/** What each append was told, kept outside the log; {@link #wrongs} says what of it the log does not keep. */
final class Ledger {

    private static final String WHO = "append";
    private static final String KEY = "key";

    /** @param position of an acknowledged append, else 0 */
    private record Told(UUID id, String kind, long position) {
    }

    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();

    /** Appends one commit on the condition that nobody has its key yet, and writes down the answer. @return whether it was acknowledged */
    boolean append(EventLog log, String key) {
        return append(key, commit -> log.append(commit, Commits.noneTagged(0, KEY + ":" + key)).orTimeout(60, TimeUnit.SECONDS).join());
    }

    /** Without a condition: for load. */
    boolean append(EventLog log) {
        return append("none", commit -> log.append(commit, AppendCondition.none()).orTimeout(60, TimeUnit.SECONDS).join());
    }

    boolean append(String key, Function<NewCommit, AppendResult> appending) {
        UUID id = UUID.randomUUID();
        NewCommit commit = NewCommit.of(id, Commits.SOMEBODY, Commits.event("Appended", WHO + ":" + id, KEY + ":" + key));
        try {
            AppendResult result = appending.apply(commit);
            told.add(switch (result) {
                case AppendResult.Appended appended -> new Told(id, "acknowledged", appended.position());
                case AppendResult.ConditionFailed failed -> new Told(id, "refused", 0);
            });
            return result instanceof AppendResult.Appended;
        } catch (CompletionException e) {
            told.add(new Told(id, kind(e.getCause()), 0));
            return false;
        }
    }

    private static String kind(Throwable failure) {
        return failure instanceof OutcomeUnknownException ? "unknown"
                : failure instanceof AppendFailedException ? "failed" : "unanswered: " + failure;
    }

    long count(String kind) {
        return told.stream().filter(one -> one.kind.equals(kind)).count();
    }

    /** What has been told up to now, while others go on appending. */
    Ledger soFar() {
        Ledger copy = new Ledger();
        copy.told.addAll(told);
        return copy;
    }

    /** The acknowledged commits that are not where they were acknowledged. */
    List<String> lostBy(EventLog log) {
        Map<Long, UUID> there;
        try {
            there = log.read(1).collect(Collectors.toMap(Commit::position, Commit::commitId));
        } catch (CorruptCommitException e) {
            return List.of("there is a gap: " + e.getMessage());
        }
        return told.stream().filter(one -> one.kind.equals("acknowledged") && !one.id.equals(there.get(one.position))).map(Told::toString).toList();
    }

    /** Positions without a gap, an intact chain, each acknowledged commit there exactly once, no commit there that was denied. */
    List<String> wrongs(EventLog log) {
        List<String> wrongs = new ArrayList<>();
        Map<UUID, List<Long>> places = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        long next = 1;
        for (Commit commit : log.read(1).toList()) {
            if (commit.position() != next++) {
                wrongs.add("after position " + (next - 2) + " comes " + commit.position());
            }
            commit.events().forEach(event -> event.tags().forEach(tag -> {
                if (tag.key().equals(WHO)) {
                    places.computeIfAbsent(UUID.fromString(tag.value()), id -> new ArrayList<>()).add(commit.position());
                } else if (tag.key().equals(KEY) && !tag.value().equals("none")) {
                    keys.merge(tag.value(), 1, Integer::sum);
                }
            }));
        }
        if (log.verify(1, Long.MAX_VALUE) instanceof Verification.Broken broken) {
            wrongs.add(broken.toString());
        }
        told.forEach(one -> judge(log, one, places.getOrDefault(one.id, List.of())).ifPresent(wrongs::add));
        keys.forEach((key, winners) -> {
            if (winners > 1) {
                wrongs.add("key " + key + " was taken " + winners + " times");
            }
        });
        return wrongs;
    }

    private static Optional<String> judge(EventLog log, Told one, List<Long> places) {
        boolean right = switch (one.kind) {
            case "acknowledged" -> places.equals(List.of(one.position)) && log.positionOf(one.id).equals(Optional.of(one.position));
            case "refused", "failed" -> places.isEmpty() && log.positionOf(one.id).isEmpty();
            case "unknown" -> places.size() <= 1 && log.positionOf(one.id).equals(places.stream().findFirst());
            default -> false;
        };
        return right ? Optional.empty() : Optional.of(one + " is at " + places);
    }
}
