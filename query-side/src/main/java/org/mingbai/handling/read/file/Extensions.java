package org.mingbai.handling.read.file;

import java.util.Objects;
import java.util.function.Supplier;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** By how many days more a ticket's card lets its deadline be extended: an act that can only be refused is not offered. */
@Component
final class Extensions {
    private final Supplier<Cards> cards;

    Extensions(LogSlices log) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    int left(CardVersion card, HotlineLine line, DeadlineBody deadline) {
        var allowed = Promise.bounding(cards.get().version(card), line).extension();
        return allowed == null || allowed.unit() != deadline.limit().unit() ? 0
                : Math.max(0, allowed.amount() - Objects.requireNonNullElse(deadline.extendedBy(), 0));
    }
}
