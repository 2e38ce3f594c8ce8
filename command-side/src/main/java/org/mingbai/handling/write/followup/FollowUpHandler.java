package org.mingbai.handling.write.followup;

import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class FollowUpHandler implements Handles<FollowUp> {

    @Override
    public Class<FollowUp> command() {
        return FollowUp.class;
    }

    @Override
    public Decision handle(FollowUp c, Facts facts, Context ctx) {
        return FollowUpDecider.decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }
}
