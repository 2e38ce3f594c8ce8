package org.mingbai.intake.write.imports.message;

import java.util.function.Supplier;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.PublishedCards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** Reads all cards once and keeps them up to date: an import asks for each of its rows. */
@Component
final class CardsInLog implements PublishedCards {

    private final Supplier<Cards> cards;

    CardsInLog(LogSlices log) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    @Override
    public ProcedureCardPublished version(CardVersion card) {
        return cards.get().version(card);
    }
}
