package org.mingbai.access.read.clock;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** There is no such page outside a demonstration, as there is no such command. */
@Controller
@Profile("demo")
final class DemoClockPage {
    private final DomainClock clock;
    private final PositionGate gate;

    DemoClockPage(DomainClock clock, PositionGate gate) {
        this.clock = clock;
        this.gate = gate;
    }

    /** @param advanced led here by a command that put the clock forward */
    @GetMapping("/demo-clock")
    @Allows(Role.ADMIN)
    String clock(@RequestParam(defaultValue = "false") boolean advanced, Model model,
                 @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var ahead = clock.ahead();
        model.addAttribute("now", clock.instant());
        model.addAttribute("days", ahead.toDays());
        model.addAttribute("hours", ahead.toHoursPart());
        model.addAttribute("advanced", advanced);
        return "access/demo-clock";
    }
}
