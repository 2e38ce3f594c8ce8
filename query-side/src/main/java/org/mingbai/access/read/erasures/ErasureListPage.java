package org.mingbai.access.read.erasures;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mingbai.access.events.ErasureBasis;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;

/** The erasures as a list, and the form for a new one. */
@Controller
final class ErasureListPage {

    private final ErasureList erasures;
    private final PositionGate gate;

    ErasureListPage(ErasureList erasures, PositionGate gate) {
        this.erasures = erasures;
        this.gate = gate;
    }

    @GetMapping("/erasures")
    @Allows(Role.DISCIPLINE)
    String list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition, Actor reader, Model model) {
        gate.awaitLog(minPosition);
        model.addAttribute("erasures", erasures.within(reader, page, size));
        return "access/erasures";
    }

    /** The ticket may come with the address, from its page. */
    @GetMapping("/erasures/new")
    @Allows(Role.DISCIPLINE)
    String form(@RequestParam(defaultValue = "") String ticket, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("bases", ErasureBasis.values());
        return "access/erasure-new";
    }
}
