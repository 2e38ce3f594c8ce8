package org.mingbai.intake.read.unplaced;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.MatterChoices;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calls that wait for a place, each with the form that gives it one. */
@Controller
final class UnplacedCallsPage {
    private final GetUnplacedCalls calls;
    private final PositionGate gate;
    private final MatterChoices choices;
    private final Reach reach;

    UnplacedCallsPage(GetUnplacedCalls calls, PositionGate gate, MatterChoices choices, Reach reach) {
        this.calls = calls;
        this.gate = gate;
        this.choices = choices;
        this.reach = reach;
    }

    @GetMapping("/calls/unplaced")
    @Allows(Role.OPERATOR)
    String list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition, Actor reader, Model model) {
        gate.awaitView(calls.store(), minPosition);
        model.addAttribute("calls", calls.page(calls.store().search(calls.question(reader, page, size)), page, size));
        model.addAttribute("choices", choices.within(reach.units(reader)));
        return "intake/unplaced";
    }
}
