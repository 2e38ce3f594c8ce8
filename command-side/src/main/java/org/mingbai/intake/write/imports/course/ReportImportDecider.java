package org.mingbai.intake.write.imports.course;

import java.util.ArrayList;

import org.mingbai.intake.events.ImportAdvanced;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;

/** Once an import has ended, nothing more is said about its course: whoever still works on it was overtaken by a restart. */
public final class ReportImportDecider implements Decider<ReportImport> {

    @Override
    public Decision handle(ReportImport c, Facts facts, Context ctx) {
        return decide(c, facts.fold(ImportCourse.FOLD, IntakeEvent.importRun(c.importId())), ctx);
    }

    public static Decision decide(ReportImport c, ImportCourse s, Context ctx) {
        if (!s.running()) {
            return Decision.accept();
        }
        var events = new ArrayList<DomainEvent>();
        if (!c.rejected().isEmpty() || !c.complete()) {
            events.add(new ImportAdvanced(c.importId(), c.counts(), c.rejected(), ctx.now()));
        }
        if (c.complete()) {
            events.add(new ImportCompleted(c.importId(), c.counts(), ctx.now()));
        }
        return Decision.accept(events);
    }
}
