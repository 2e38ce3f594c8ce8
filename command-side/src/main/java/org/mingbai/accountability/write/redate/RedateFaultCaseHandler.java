package org.mingbai.accountability.write.redate;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.open.TicketRecord;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class RedateFaultCaseHandler implements Handles<RedateFaultCase> {

    @Override
    public Class<RedateFaultCase> command() {
        return RedateFaultCase.class;
    }

    @Override
    public Decision handle(RedateFaultCase c, Facts facts, Context ctx) {
        return RedateFaultCaseDecider.decide(c, facts.fold(RedateFaultCaseDecider.Dated.FOLD, c.tag()),
                facts.fold(TicketRecord.FOLD, c.ticketTag()), ctx);
    }
}
