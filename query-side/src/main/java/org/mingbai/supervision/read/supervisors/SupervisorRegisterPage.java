package org.mingbai.supervision.read.supervisors;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.PlaceNames;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.mingbai.supervision.events.SupervisorCategory;
import org.mingbai.supervision.read.SupervisorRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a page, with the form for a new appointment. */
@Controller
final class SupervisorRegisterPage {

    private final SupervisorRegister register;
    private final PlaceNames places;
    private final Reach reach;
    private final PositionGate gate;

    SupervisorRegisterPage(SupervisorRegister register, PlaceNames places, Reach reach, PositionGate gate) {
        this.register = register;
        this.places = places;
        this.reach = reach;
        this.gate = gate;
    }

    @GetMapping("/supervisors")
    @Allows(Role.ADMIN)
    String supervisors(Actor reader, Model model, @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        model.addAttribute("supervisors", register.within(reader));
        model.addAttribute("categories", SupervisorCategory.values());
        model.addAttribute("places", places.below(reach.units(reader)));
        return "supervision/supervisors";
    }
}
