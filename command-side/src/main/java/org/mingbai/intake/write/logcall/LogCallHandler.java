package org.mingbai.intake.write.logcall;

import java.util.List;
import java.util.Optional;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class LogCallHandler implements Handles<LogCall> {

    @Override
    public Class<LogCall> command() {
        return LogCall.class;
    }

    @Override
    public Decision handle(LogCall c, Facts facts, Context ctx) {
        return LogCallDecider.decide(c, state(c, facts), ctx);
    }

    private static LogCallDecider.State state(LogCall c, Facts facts) {
        var place = c.outcome() == CallOutcome.ANSWERED ? LogCallDecider.UNIT_PATH.empty()
                : facts.fold(LogCallDecider.UNIT_PATH, new Tag("unit", c.place().value()));
        var card = c.card() == null ? Optional.<ProcedureCardPublished>empty()
                : facts.fold(Cards.FOLD, Cards.tag(c.card())).newest(c.card());
        var joined = c.outcome() == CallOutcome.JOIN && c.ticket() != null
                ? facts.fold(JoinedTicket.FOLD, new Tag("ticket", c.ticket().value())) : JoinedTicket.FOLD.empty();
        return new LogCallDecider.State(List.copyOf(place), card, joined);
    }
}
