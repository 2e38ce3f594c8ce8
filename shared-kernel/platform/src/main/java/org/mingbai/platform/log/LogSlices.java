package org.mingbai.platform.log;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.mingbai.eventlog.EventLog;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;

/** Answers questions from the log itself, by what events are about. Such an answer is never behind. */
public final class LogSlices {

    private final EventLog log;

    public LogSlices(EventLog log) {
        this.log = log;
    }

    public long tail() {
        return log.tail();
    }

    /** How far the log was at this instant: the newest position recorded then or before. */
    public long positionAt(Instant inclusive) {
        return log.positionAt(inclusive);
    }

    /**
     * All facts that carry at least one of the tags, in order, as of this position.
     *
     * @throws UnreadableFactException if one of them cannot be read; so do the folds
     */
    public List<RecordedFact> facts(long upTo, Tag... anyOf) {
        try (var stored = log.read(Tags.anyOf(anyOf), 0, upTo)) {
            return stored.map(RecordedFact::of).toList();
        }
    }

    public List<RecordedFact> facts(Tag... anyOf) {
        return facts(log.tail(), anyOf);
    }

    /** The state that the facts about the tags amount to now. */
    public <S> S fold(Fold<S> fold, Tag... anyOf) {
        try (var stored = log.read(Tags.anyOf(fold.eventNames(), anyOf), 0, log.tail())) {
            return fold.all(stored.map(event -> RecordedFact.of(event).event()).toList());
        }
    }

    /**
     * A state that is asked for often and changes rarely, such as the organisation: kept in memory and brought up to date, by what came
     * since, whenever it is asked for. So it is never behind the log.
     */
    public <S> Supplier<S> kept(Fold<S> fold, Tag tag) {
        return new KeptFold<>(log, fold, tag);
    }

    /** The version of a thing: the position of the last commit about it. */
    public OptionalLong version(Tag tag) {
        return log.lastPosition(Tags.of(tag));
    }
}
