package org.mingbai.accountability.read.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.mingbai.accountability.read.CaseSummary;
import org.mingbai.kernel.EventTypes;
import org.mingbai.platform.log.RecordedFact;

/** Folds each case whole, from what was recorded of it so far. */
final class FaultHistoryFold {

    private FaultHistoryFold() {
    }

    /** @param facts all that is known of some cases, in the order of the log */
    static List<FaultHistory.Entry> entries(List<RecordedFact> facts) {
        var cases = new LinkedHashMap<String, List<RecordedFact>>();
        for (var fact : facts) {
            fact.event().tags().stream().filter(tag -> tag.key().equals("fault-case"))
                    .forEach(tag -> cases.computeIfAbsent(tag.value(), _ -> new ArrayList<>()).add(fact));
        }
        return cases.values().stream().map(FaultHistoryFold::entry).toList().reversed();
    }

    private static FaultHistory.Entry entry(List<RecordedFact> facts) {
        var summary = CaseSummary.FOLD.all(facts.stream().map(RecordedFact::event).toList());
        var opened = summary.opened();
        if (opened == null) {
            throw new IllegalStateException("a case begins with its opening");
        }
        return new FaultHistory.Entry(opened.faultCase(), opened.ticket(), opened.report(), opened.person(), opened.post(), opened.unit(),
                opened.fault(), summary.state(), summary.sanction(), summary.faultAt(), facts.getFirst().recordedAt(),
                summary.late(facts.getFirst().recordedAt()), summary.breachAnnulled(),
                facts.stream().map(FaultHistoryFold::step).toList());
    }

    private static FaultHistory.Step step(RecordedFact fact) {
        return new FaultHistory.Step(fact.position(), EventTypes.nameOf(fact.event().getClass()), fact.recordedAt(),
                fact.event().occurredAt());
    }
}
