package org.mingbai.intake.read.screenpop;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.read.unplaced.GetUnplacedCalls;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.MatterChoices;
import org.mingbai.platform.http.PhoneField;
import org.mingbai.platform.http.RawText;
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
    private final MatterChoices choices;
    private final Reach reach;
    private final GetUnplacedCalls unplaced;

    IntakePage(GetScreenPop pops, MatterChoices choices, Reach reach, GetUnplacedCalls unplaced) {
        this.pops = pops;
        this.choices = choices;
        this.reach = reach;
        this.unplaced = unplaced;
    }

    @GetMapping("/intake")
    @Allows(Role.OPERATOR)
    String form(Actor reader, Model model) {
        model.addAttribute("lines", HotlineLine.values());
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("choices", choices.within(reach.units(reader)));
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
}
