package org.mingbai.commitment.write.card;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.card.Cards;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class PublishProcedureCardHandler implements Handles<PublishProcedureCard> {

    @Override
    public Class<PublishProcedureCard> command() {
        return PublishProcedureCard.class;
    }

    @Override
    public Decision handle(PublishProcedureCard command, Facts facts, Context context) {
        return PublishProcedureCardDecider.decide(command, facts.fold(Cards.FOLD, Cards.tag(command.card())), context);
    }
}
