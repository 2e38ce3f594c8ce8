package org.mingbai.pages;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** What can be chosen for a matter, wherever one is entered: whom it is about, where it is dealt with, and under which card. */
@Component
public final class MatterChoices {
    private final PlaceNames places;
    private final Supplier<Cards> cards;

    MatterChoices(PlaceNames places, LogSlices log) {
        this.places = places;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    /** @param units that may be chosen, as far as whoever enters it reaches */
    public record Choices(List<RespondentKind> kinds, PlaceNames.Choice places, List<ProcedureCardPublished> cards) {
    }

    public Choices within(Set<UnitCode> units) {
        var now = cards.get();
        return new Choices(List.of(RespondentKind.values()), places.below(units), now.published().stream().map(ProcedureCardPublished::card).distinct()
                .map(card -> now.newest(card).orElseThrow()).toList());
    }
}
