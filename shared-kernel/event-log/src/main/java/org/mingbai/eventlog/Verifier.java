package org.mingbai.eventlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Recomputes what can be recomputed, position by position, and stops at the first that is not as it should be. */
final class Verifier {

    private final CommitStorage storage;
    private byte[] previousHash = Head.EMPTY.hash();
    private Instant previousTime = Instant.MIN;
    private long events;

    Verifier(CommitStorage storage) {
        this.storage = storage;
    }

    Verification verify(long from, long to) {
        for (long position = Math.max(1, from - 1); position <= to; position++) {
            Optional<String> fault = position < from ? startAfter(position) : check(position);
            if (fault.isPresent()) {
                return new Verification.Broken(position, fault.get());
            }
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

    private Optional<String> check(long position) {
        try {
            Commit commit = decode(position);
            Optional<String> fault = fault(commit, position);
            take(commit);
            events += commit.events().size();
            return fault;
        } catch (EventLogException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Commit decode(long position) {
        return CommitCodec.decode(storage.commitAt(position).orElseThrow(() -> new CorruptCommitException("is missing")));
    }

    private void take(Commit commit) {
        previousHash = commit.hash();
        previousTime = commit.recordedAt();
    }

    private Optional<String> fault(Commit commit, long position) {
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
        if (!storage.positionOf(commit.commitId()).equals(OptionalLong.of(position))) {
            return Optional.of("is not found by its commit id " + commit.commitId());
        }
        return commit.events().stream().flatMap(event -> event.tags().stream()
                     .filter(tag -> !indexed(event, tag, position))
                     .map(tag -> "event " + event.index() + " is not found by its tag " + tag)).findFirst();
    }

    private boolean indexed(RecordedEvent event, Tag tag, long position) {
        return storage.tagged(tag, position, event.index(), position, 1)
                      .equals(List.of(new TagHit(position, event.index(), event.name())));
    }
}
