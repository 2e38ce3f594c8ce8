package org.mingbai.intake.write.imports.course;

import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class ReportImportHandler implements Handles<ReportImport> {

    @Override
    public Class<ReportImport> command() {
        return ReportImport.class;
    }

    @Override
    public Decision handle(ReportImport c, Facts facts, Context ctx) {
        return ReportImportDecider.decide(c, facts.fold(ImportCourse.FOLD, IntakeEvent.importRun(c.importId())), ctx);
    }
}
