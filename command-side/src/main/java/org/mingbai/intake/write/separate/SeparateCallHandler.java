package org.mingbai.intake.write.separate;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class SeparateCallHandler implements Handles<SeparateCall> {

    @Override
    public Class<SeparateCall> command() {
        return SeparateCall.class;
    }

    @Override
    public Decision handle(SeparateCall c, Facts facts, Context ctx) {
        var call = facts.fold(CallPlace.FOLD, c.subject());
        var ticket = call.joined() == null ? JoinedTicket.FOLD.empty() : facts.fold(JoinedTicket.FOLD, Tag.of("ticket", call.joined()));
        return SeparateCallDecider.decide(c, new SeparateCallDecider.State(call, ticket,
                facts.fold(Contacts.FOLD, c.subject()).find(c.call().value()).map(Contact::caller).orElse(null)), ctx);
    }
}
