package org.mingbai.intake.write.imports.course;

import org.mingbai.intake.events.ImportAdvanced;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.kernel.Fold;

/** Whether an import still runs, and what it last reported. */
public record ImportCourse(boolean started, boolean ended, ImportCounts counts) {
    public static final Fold<ImportCourse> FOLD = Fold.from(new ImportCourse(false, false, ImportCounts.NONE))
            .on(ImportStarted.class, (_, _) -> new ImportCourse(true, false, ImportCounts.NONE))
            .on(ImportAdvanced.class, (course, advanced) -> new ImportCourse(true, course.ended(), advanced.counts()))
            .on(ImportCompleted.class, (_, completed) -> new ImportCourse(true, true, completed.counts()))
            .on(ImportFailed.class, (_, failed) -> new ImportCourse(true, true, failed.counts()));

    public boolean running() {
        return started && !ended;
    }
}
