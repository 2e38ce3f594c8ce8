package org.mingbai.commitment.read.card;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mingbai.commitment.card.Cards;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.AllowsSignedIn;

/** The cards in force as one reads them on a wall: which step follows which, how long each may take, and on what it stands. */
@Controller
final class CardsPage {

    private final Supplier<Cards> cards;
    private final PositionGate gate;

    CardsPage(LogSlices log, PositionGate gate) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
        this.gate = gate;
    }

    @GetMapping("/cards")
    @AllowsSignedIn
    String cards(Model model, @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        model.addAttribute("cards", CardsHttp.inForce(cards.get()));
        model.addAttribute("lines", HotlineLine.values().length);
        return "commitment/cards";
    }
}
