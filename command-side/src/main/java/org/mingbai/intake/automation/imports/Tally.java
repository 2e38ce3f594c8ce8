package org.mingbai.intake.automation.imports;

import java.util.ArrayList;
import java.util.List;

import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.Rejection;
import org.mingbai.intake.write.imports.message.RowRefusal;
import org.mingbai.intake.write.imports.rows.MessageRow;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.axon.RefusedException;

/** Counts what became of the rows, each once, from what was committed. */
final class Tally {
    private ImportCounts counts = ImportCounts.NONE;
    private final List<Rejection> unreported = new ArrayList<>();

    void rejected(Rejection rejection) {
        counts = counts.rejectedRow();
        unreported.add(rejection);
    }

    void known() {
        counts = counts.knownRow();
    }

    void outcome(MessageRow row, Outcome outcome) {
        switch (outcome) {
            case Outcome.Committed committed when committed.events().isEmpty() -> known();
            case Outcome.Committed committed -> counts = counts.ticket(level(committed.events()));
            case Outcome.Refused(RowRefusal refusal) -> rejected(new Rejection(row.row(), refusal.column().title(), refusal.reason()));
            case Outcome.Refused refused -> throw new RefusedException(refused.reason());
        }
    }

    static int level(List<DomainEvent> events) {
        return events.stream().mapToInt(event -> event instanceof LevelBreached breached ? breached.level() : 0).max().orElse(0);
    }

    ImportCounts counts() {
        return counts;
    }

    /** The rejections since this was last asked. */
    List<Rejection> report() {
        var report = List.copyOf(unreported);
        unreported.clear();
        return report;
    }
}
