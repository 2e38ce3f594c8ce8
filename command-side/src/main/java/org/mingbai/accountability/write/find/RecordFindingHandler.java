package org.mingbai.accountability.write.find;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.CaseState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class RecordFindingHandler implements Handles<RecordFinding> {

    @Override
    public Class<RecordFinding> command() {
        return RecordFinding.class;
    }

    @Override
    public Decision handle(RecordFinding c, Facts facts, Context ctx) {
        return RecordFindingDecider.decide(c, facts.fold(CaseState.FOLD, c.subject()), ctx);
    }
}
