package org.mingbai.intake.write.place;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
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
        var opens = c.opens();
        return PlaceCallDecider.decide(c, new PlaceCallDecider.State(call, ticket(call.leftLast(), facts),
                ticket(opens == null ? c.ticket() : null, facts),
                opens == null ? List.of() : List.copyOf(facts.fold(PlaceCallDecider.UNIT_PATH, Tag.of("unit", opens.place()))),
                opens == null ? Optional.<ProcedureCardPublished>empty() : facts.fold(Cards.FOLD, Cards.tag(opens.card())).newest(opens.card())), ctx);
    }

    private static JoinedTicket ticket(@Nullable TicketNumber number, Facts facts) {
        return number == null ? JoinedTicket.FOLD.empty() : facts.fold(JoinedTicket.FOLD, Tag.of("ticket", number));
    }
}
