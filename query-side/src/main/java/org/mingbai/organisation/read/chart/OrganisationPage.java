package org.mingbai.organisation.read.chart;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;

/** The tree of units with their posts, and each unit's own page where the administrator keeps it. */
@Controller
final class OrganisationPage {

    private final GetChart chart;
    private final PositionGate gate;

    OrganisationPage(GetChart chart, PositionGate gate) {
        this.chart = chart;
        this.gate = gate;
    }

    @GetMapping("/organisation")
    @Allows(Role.ADMIN)
    String tree(@RequestParam(defaultValue = "") String q, Model model,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var tree = chart.tree();
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? null : tree.find(q));
        model.addAttribute("roots", tree.roots());
        model.addAttribute("vacant", tree.withVacancies());
        return "organisation/organisation";
    }

    /** @param vacancy what the command answered that led here: nobody of the post is there any more */
    @GetMapping("/organisation/{code}")
    @Allows(Role.ADMIN)
    String unit(@PathVariable UnitCode code, @RequestParam(defaultValue = "") String vacancy, Model model,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var tree = chart.tree();
        var node = tree.unit(code).orElseThrow(NotFoundException::new);
        model.addAttribute("node", node);
        model.addAttribute("above", tree.above(node.unit()));
        model.addAttribute("people", tree.people());
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("vacancy", vacancy.equals("true"));
        return "organisation/unit";
    }
}
