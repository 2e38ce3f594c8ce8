package org.mingbai.eventlog.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.CommitIdReusedException;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.OutcomeUnknownException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;
import org.mingbai.eventlog.reading.QueryReader;
import org.mingbai.eventlog.storage.CommitStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives appends their positions: checks conditions in order, writes one batch, answers. Used by one thread. */
final class Sequencer {

    private static final Logger logger = LoggerFactory.getLogger(Sequencer.class);

    private final CommitStorage storage;
    private final InstantSource clock;
    private final ClockWatch watch = new ClockWatch(System::nanoTime);
    private final Consumer<Head> published;
    private final Executor answers;
    private final RecentEvents recent;
    private final LogObserver observer;
    private Head head;
    private boolean usable = true;

    Sequencer(CommitStorage storage, Head head, InstantSource clock, RecentEvents recent, LogObserver observer, Consumer<Head> published,
              Executor answers) {
        this.storage = storage;
        this.head = head;
        this.clock = clock;
        this.recent = recent;
        this.observer = observer;
        this.published = published;
        this.answers = answers;
    }

    static Head headOf(CommitStorage storage) {
        return storage.last().map(CommitCodec::decode).map(Head::of).orElse(Head.EMPTY);
    }

    /** Every append of the batch has its answer under way on return. */
    void append(List<PendingAppend> batch) {
        List<PendingAppend> open = batch;
        if (!usable) {
            try {
                recover();
            } catch (RuntimeException e) {
                logger.warn("{} appends refused, the storage is still down: {}", open.size(), e.getMessage());
                fail(open, e);
                return;
            }
        }
        try {
            while (!open.isEmpty()) {
                open = decideAndWrite(open);
            }
        } catch (RuntimeException | Error e) {
            logger.error("Appending failed after position {}", head.position(), e);
            usable = false;
            open.forEach(append -> fail(append, new OutcomeUnknownException("commit " + append.id() + " may be in the log or not", e)));
        }
    }

    /** @return what has to be decided again, because another process took the next position */
    private List<PendingAppend> decideAndWrite(List<PendingAppend> appends) {
        if (appends.stream().anyMatch(append -> append.after() > head.position())) {
            follow();
        }
        Draft draft = new Draft(head, clock, watch, recent);
        Map<PendingAppend, Verdict> verdicts = new LinkedHashMap<>();
        for (PendingAppend append : appends) {
            Verdict verdict = decide(append, draft);
            if (verdict != null) {
                verdicts.put(append, verdict);
            }
        }
        int written = 0;
        if (!draft.commits().isEmpty()) {
            try {
                long start = System.nanoTime();
                written = storage.write(draft.commits());
                observer.written(written, System.nanoTime() - start);
            } catch (RuntimeException | Error e) {
                logger.error("Writing {} commits after position {} failed", draft.commits().size(), head.position(), e);
                answerAfterFailure(verdicts, e);
                return List.of();
            }
        }
        if (written > 0) {
            publish(Head.of(draft.commits().get(written - 1).commit()));
        }
        if (written < draft.commits().size()) {
            recent.restart(head.position());
        } else {
            recent.trim(head.position());
        }
        List<PendingAppend> undecided = answerUpTo(head.position(), verdicts);
        if (!undecided.isEmpty()) {
            undecided.forEach(append -> append.checkedUpTo(draft.start().position()));
            return follow() ? undecided : failAsTaken(undecided);
        }
        return undecided;
    }

    private @Nullable Verdict decide(PendingAppend append, Draft draft) {
        try {
            Commit earlier = draft.byId(append.id());
            if (earlier == null) {
                OptionalLong position = storage.positionOf(append.id());
                if (position.isPresent() && position.getAsLong() <= head.position()) {
                    earlier = storage.commitAt(position.getAsLong()).map(CommitCodec::decode).orElseThrow(
                            () -> new CorruptCommitException("position " + position.getAsLong() + " is missing"));
                }
            }
            if (earlier != null) {
                return sameCommit(append, earlier);
            }
            if (append.after() > draft.end()) {
                throw new AppendFailedException("the condition is after position " + append.after() + ", but the log ends at " + draft.end());
            }
            OptionalLong conflict = firstMatch(append.query(), append.checkedUpTo());
            if (conflict.isPresent()) {
                return new Verdict.Conflict(conflict.getAsLong());
            }
            Commit commit = draft.add(append);
            return new Verdict.Accepted(commit.position(), commit.recordedAt());
        } catch (RuntimeException e) {
            fail(List.of(append), e);
            return null;
        }
    }

    private OptionalLong firstMatch(Query query, long after) {
        OptionalLong older = QueryReader.firstMatch(storage, query, after, Math.min(recent.from(), head.position()));
        return older.isPresent() ? older : recent.firstMatch(query, Math.max(after, recent.from()));
    }

    private static Verdict sameCommit(PendingAppend append, Commit earlier) {
        byte[][] hashes = append.events.stream().map(EncodedEvent::hash).toArray(byte[][]::new);
        if (!Arrays.deepEquals(hashes, earlier.events().stream().map(RecordedEvent::hash).toArray(byte[][]::new))) {
            throw new CommitIdReusedException("commit id " + append.id() + " is at position " + earlier.position() + " with other events");
        }
        return new Verdict.AlreadyThere(earlier.position(), earlier.recordedAt());
    }

    private List<PendingAppend> answerUpTo(long durable, Map<PendingAppend, Verdict> verdicts) {
        List<PendingAppend> undecided = new ArrayList<>();
        verdicts.forEach((append, verdict) -> {
            if (verdict.position() <= durable) {
                answer(append, verdict);
            } else {
                undecided.add(append);
            }
        });
        return undecided;
    }

    /** A batch failed: what is in the log after all is answered so; the rest failed, or is unknown while the storage is down. */
    private void answerAfterFailure(Map<PendingAppend, Verdict> verdicts, Throwable cause) {
        long before = head.position();
        usable = false;
        boolean known = true;
        try {
            recover();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            known = false;
        }
        for (Map.Entry<PendingAppend, Verdict> entry : verdicts.entrySet()) {
            PendingAppend append = entry.getKey();
            Verdict verdict = entry.getValue();
            if (verdict.position() <= before || known && verdict instanceof Verdict.Accepted && isAt(append, verdict.position())) {
                answer(append, verdict);
            } else if (known || verdict instanceof Verdict.Conflict) {
                fail(append, new AppendFailedException("writing failed; nothing of commit " + append.id() + " was written", cause));
            } else {
                fail(append, new OutcomeUnknownException("writing failed; commit " + append.id() + " may be in the log or not", cause));
            }
        }
    }

    private boolean isAt(PendingAppend append, long position) {
        return position <= head.position() && storage.positionOf(append.id()).equals(OptionalLong.of(position));
    }

    private void recover() {
        recent.restart(head.position());
        storage.recover();
        Head found = headOf(storage);
        usable = true;
        if (found.position() < head.position()) {
            usable = false;
            throw new StorageException("the storage came back with position " + found.position() + " after " + head.position());
        }
        if (found.position() > head.position()) {
            publish(found);
        }
        recent.restart(head.position());
    }

    /** Another process may have written: takes over its commits, if there are any. */
    private boolean lookForOthers() {
        Head found = headOf(storage);
        if (found.position() > head.position()) {
            publish(found);
            recent.restart(head.position());
            return true;
        }
        return false;
    }

    /** Somebody else may have written; if that cannot be seen now, the next look or append tries again. */
    void look() {
        try {
            lookForOthers();
        } catch (RuntimeException e) {
            logger.debug("The commits after position {} cannot be read now", head.position(), e);
        }
    }

    /** @return false if the storage does not tell who took the position */
    private boolean follow() {
        try {
            return lookForOthers();
        } catch (RuntimeException e) {
            logger.error("The commits after position {} cannot be read", head.position(), e);
            usable = false;
            return false;
        }
    }

    private List<PendingAppend> failAsTaken(List<PendingAppend> undecided) {
        fail(undecided, new StorageException("the storage says that position " + (head.position() + 1) + " is taken, but does not show it"));
        return List.of();
    }

    private void publish(Head reached) {
        head = reached;
        published.accept(reached);
    }

    private void answer(PendingAppend append, Verdict verdict) {
        if (append.settle()) {
            AppendResult result = verdict.result();
            observer.answered(result, System.nanoTime() - append.given);
            append.answer.give(result, answers);
        }
    }

    private void fail(List<PendingAppend> appends, Throwable cause) {
        for (PendingAppend append : appends) {
            fail(append, cause instanceof AppendFailedException failed ? failed
                    : new AppendFailedException("nothing of commit " + append.id() + " was written: " + cause.getMessage(), cause));
        }
    }

    private void fail(PendingAppend append, AppendFailedException failure) {
        if (append.settle()) {
            append.answer.give(failure, answers);
        }
    }
}
