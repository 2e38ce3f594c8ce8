package org.mingbai.intake.write.imports.message;

import java.util.function.Supplier;

import org.mingbai.commitment.card.Cards;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** The boundary is the message, and the number that its ticket gets. A published version of a card never changes, so it is read outside of it. */
@Component
final class ImportMessageHandler implements Handles<ImportMessage> {
    private final Supplier<Cards> cards;

    ImportMessageHandler(LogSlices log) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    @Override
    public Class<ImportMessage> command() {
        return ImportMessage.class;
    }

    @Override
    public Decision handle(ImportMessage c, Facts facts, Context ctx) {
        var known = facts.anyAbout(IntakeEvent.message(c.message()));
        return ImportMessageDecider.decide(c, new ImportMessageDecider.State(known, cards.get().version(c.card())), ctx);
    }
}
