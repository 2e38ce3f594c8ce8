package org.mingbai.intake.read.screenpop;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.read.unplaced.GetUnplacedCalls;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.PlaceNames;
import org.mingbai.platform.http.PhoneField;
import org.mingbai.platform.http.RawText;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that an operator works on all day, and its part that pops up what is known already. */
@Controller
final class IntakePage {
    private final GetScreenPop pops;
    private final PlaceNames places;
    private final Reach reach;
    private final GetUnplacedCalls unplaced;
    private final Supplier<Cards> cards;

    IntakePage(GetScreenPop pops, PlaceNames places, Reach reach, GetUnplacedCalls unplaced, LogSlices log) {
        this.pops = pops;
        this.places = places;
        this.reach = reach;
        this.unplaced = unplaced;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    @GetMapping("/intake")
    @Allows(Role.OPERATOR)
    String form(Actor reader, Model model) {
        model.addAttribute("lines", HotlineLine.values());
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("kinds", RespondentKind.values());
        model.addAttribute("places", places.below(reach.units(reader)));
        model.addAttribute("cards", inForce());
        model.addAttribute("categories", pops.categories(reader));
        asked(model, null, null, null);
        model.addAttribute("pop", new ScreenPop(List.of(), List.of(), List.of(), List.of()));
        model.addAttribute("unplaced", unplaced.count(reader));
        return "intake/intake";
    }

    /** A text that a call would be refused for is refused here, too; what else was asked for is told with it. */
    @GetMapping("/intake/pop")
    @Allows(Role.OPERATOR)
    String pop(@RequestHeader(name = ScreenPopHttp.PHONE, required = false) @Nullable RawText phone,
               @RequestParam(required = false) @Nullable String respondent, @RequestParam(required = false) @Nullable String matter,
               Actor reader, Model model, HttpServletResponse response) {
        var number = ScreenPopHttp.phone(phone, null);
        var fault = number == null ? Optional.<String>empty() : PhoneField.fault(number);
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        asked(model, number, respondent, matter);
        model.addAttribute("phoneFault", fault.orElse(null));
        model.addAttribute("pop", pops.of(fault.isPresent() ? null : number, respondent, matter, reader));
        return "intake/intake :: pop";
    }

    /** An empty list says that there is nothing only where something was asked for. */
    private static void asked(Model model, @Nullable String phone, @Nullable String respondent, @Nullable String matter) {
        model.addAttribute("askedCaller", phone != null && !phone.isBlank());
        model.addAttribute("askedRespondent", respondent != null && !respondent.isBlank());
        model.addAttribute("askedSimilar", matter != null && !matter.isBlank());
    }

    private List<ProcedureCardPublished> inForce() {
        var now = cards.get();
        return now.published().stream().map(ProcedureCardPublished::card).distinct().map(card -> now.newest(card).orElseThrow()).toList();
    }
}
