package org.mingbai.access.write.clock;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class AdvanceDemoClockHandler implements Handles<AdvanceDemoClock> {

    @Override
    public Class<AdvanceDemoClock> command() {
        return AdvanceDemoClock.class;
    }

    @Override
    public Decision handle(AdvanceDemoClock c, Facts facts, Context ctx) {
        return AdvanceDemoClockDecider.decide(c, facts.fold(AdvanceDemoClockDecider.AHEAD, AdvanceDemoClockDecider.TAG), ctx);
    }
}
