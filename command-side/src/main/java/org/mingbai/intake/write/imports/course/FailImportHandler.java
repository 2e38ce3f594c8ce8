package org.mingbai.intake.write.imports.course;

import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class FailImportHandler implements Handles<FailImport> {

    @Override
    public Class<FailImport> command() {
        return FailImport.class;
    }

    @Override
    public Decision handle(FailImport c, Facts facts, Context ctx) {
        return FailImportDecider.decide(c, facts.fold(ImportCourse.FOLD, IntakeEvent.importRun(c.importId())), ctx);
    }
}
