package org.mingbai.platform.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.mingbai.eventlog.EventLog;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;

/** Answers questions from the log itself, by what events are about. Such an answer is never behind. */
public final class LogSlices {

    private final EventLog log;
    private final AnswerWatch watch;

    public LogSlices(EventLog log) {
        this(log, AnswerWatch.NONE);
    }

    /** @param watch is told what each answer rests on */
    public LogSlices(EventLog log, AnswerWatch watch) {
        this.log = log;
        this.watch = watch;
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
            return watched(stored.map(RecordedFact::of).toList(), anyOf);
        }
    }

    private List<RecordedFact> watched(List<RecordedFact> facts, Tag... anyOf) {
        if (watch.isNeeded()) {
            watch.answered(Arrays.stream(anyOf).map(Tags::of).collect(Collectors.toSet()),
                    facts.stream().map(RecordedFact::position).collect(Collectors.toSet()));
        }
        return facts;
    }

    public List<RecordedFact> facts(Tag... anyOf) {
        return facts(log.tail(), anyOf);
    }

    /** The state that the facts about the tags amount to now. */
    public <S> S fold(Fold<S> fold, Tag... anyOf) {
        try (var stored = log.read(Tags.anyOf(fold.eventNames(), anyOf), 0, log.tail())) {
            return fold.all(watched(stored.map(RecordedFact::of).toList(), anyOf).stream().map(RecordedFact::event).toList());
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
