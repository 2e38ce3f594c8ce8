package org.mingbai.access.write.identity;

import org.springframework.stereotype.Component;

import org.mingbai.access.write.Involvement;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class OpenIdentityHandler implements Handles<OpenIdentity> {

    @Override
    public Class<OpenIdentity> command() {
        return OpenIdentity.class;
    }

    @Override
    public Decision handle(OpenIdentity c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketCaller.FOLD, c.subject());
        var staff = Involvement.staff(ticket.respondent(), ctx.actor(), facts);
        return OpenIdentityDecider.decide(c, new OpenIdentityDecider.State(ticket, staff), ctx);
    }
}
