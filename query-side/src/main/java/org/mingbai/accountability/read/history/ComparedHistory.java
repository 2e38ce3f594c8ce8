package org.mingbai.accountability.read.history;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.read.CaseStage;

/**
 * What the record said on a day, beside what it says now.
 *
 * @param position how far the log was then
 */
public record ComparedHistory(long position, List<Line> lines) {

    /** @param then what was known of the case; null where it was not yet on record */
    public record Line(FaultHistory.Entry now, FaultHistory.@Nullable Entry then, List<Step> steps) {

        public @Nullable CaseStage stateThen() {
            return then == null ? null : then.state();
        }

        public @Nullable Sanction sanctionThen() {
            return then == null ? null : then.sanction();
        }

        /** Whether it reads otherwise today. */
        public boolean changed() {
            return then == null || then.history().size() < now.history().size();
        }
    }

    /** @param known false where it was recorded only later */
    public record Step(FaultHistory.Step step, boolean known) {
    }

    static ComparedHistory of(FaultHistory then, FaultHistory now) {
        Map<String, FaultHistory.Entry> known = then.entries().stream()
                .collect(Collectors.toMap(entry -> entry.faultCase().value(), Function.identity()));
        return new ComparedHistory(then.position(), now.entries().stream()
                .map(entry -> new Line(entry, known.get(entry.faultCase().value()),
                        entry.history().stream().map(step -> new Step(step, step.position() <= then.position())).toList().reversed()))
                .toList());
    }

    /** How many cases were on record then. */
    public long known() {
        return lines.stream().filter(line -> line.then() != null).count();
    }

    /** Only what was on record then. */
    ComparedHistory withoutLater() {
        return new ComparedHistory(position, lines.stream().filter(line -> line.then() != null)
                .map(line -> new Line(line.now(), line.then(), line.steps().stream().filter(Step::known).toList())).toList());
    }
}
