package org.mingbai.intake.write.imports.course;

import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;

/** An import that has ended does not fail any more. Known and rejected rows count as far as they were reported. */
public final class FailImportDecider implements Decider<FailImport> {

    @Override
    public Decision handle(FailImport c, Facts facts, Context ctx) {
        return decide(c, facts.fold(ImportCourse.FOLD, IntakeEvent.importRun(c.importId())), ctx);
    }

    public static Decision decide(FailImport c, ImportCourse s, Context ctx) {
        return s.running() ? Decision.accept(new ImportFailed(c.importId(), c.reason(), counts(c, s.counts()), ctx.now())) : Decision.accept();
    }

    private static ImportCounts counts(FailImport c, ImportCounts reported) {
        var counts = new ImportCounts(reported.known() + reported.rejected(), 0, reported.known(), reported.rejected(),
                ImportCounts.NONE.byLevel());
        for (int level : c.levels()) {
            counts = counts.ticket(level);
        }
        return counts;
    }
}
