package org.mingbai.commitment.read.card;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.AllowsSignedIn;

@RestController
final class CardsHttp {

    private final Supplier<Cards> cards;
    private final Positioned positioned;

    CardsHttp(LogSlices log, Positioned positioned) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
        this.positioned = positioned;
    }

    @GetMapping("/api/cards")
    @AllowsSignedIn
    ResponseEntity<PageOf<CardBody>> cards(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.MOST) int size,
            @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> PageOf.cut(inForce(cards.get()), page, size));
    }

    static List<CardBody> inForce(Cards cards) {
        return cards.published().stream().map(ProcedureCardPublished::card).distinct()
                .map(card -> CardBody.of(cards.newest(card).orElseThrow())).toList();
    }
}
