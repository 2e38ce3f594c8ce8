package org.mingbai.intake.write.place;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class PlaceCallHandler implements Handles<PlaceCall> {

    @Override
    public Class<PlaceCall> command() {
        return PlaceCall.class;
    }

    @Override
    public Decision handle(PlaceCall c, Facts facts, Context ctx) {
        var call = facts.fold(CallPlace.FOLD, c.subject());
        var caller = facts.fold(Contacts.FOLD, c.subject()).find(c.call().value()).map(Contact::caller).orElse(null);
        return PlaceCallDecider.decide(c, new PlaceCallDecider.State(call, caller, ticket(call.leftLast(), facts),
                ticket(c.opens() ? null : c.ticket(), facts), List.copyOf(facts.fold(PlaceCallDecider.UNIT_PATH, Tag.of("unit", c.place()))),
                facts.fold(Cards.FOLD, Cards.tag(c.card())).newest(c.card())), ctx);
    }

    private static JoinedTicket ticket(@Nullable TicketNumber number, Facts facts) {
        return number == null ? JoinedTicket.FOLD.empty() : facts.fold(JoinedTicket.FOLD, Tag.of("ticket", number));
    }
}
