package org.mingbai.commitment.read.deadlinepreview;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/** Looks up the card in force and counts in the calendar in force. */
@Component
final class GetDeadlinePreview {

    private final Supplier<Cards> cards;
    private final CalendarInForce calendar;
    private final DomainClock clock;

    GetDeadlinePreview(LogSlices log, CalendarInForce calendar, DomainClock clock) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param at when the call came in; null for now */
    DeadlinePreview of(CardId card, HotlineLine line, @Nullable Instant at, Locale language) {
        var now = clock.instant();
        if (at != null && at.isAfter(now)) {
            throw InvalidInputException.of("at", "preview-in-the-future");
        }
        var published = cards.get().newest(card).orElseThrow(() -> InvalidInputException.of("card", "card-unknown"));
        return DeadlinePreview.of(published, line, at == null ? now : at, calendar.calendar(), language);
    }
}
