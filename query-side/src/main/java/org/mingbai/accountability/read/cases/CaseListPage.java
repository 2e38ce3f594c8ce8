package org.mingbai.accountability.read.cases;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.accountability.read.CaseStage;
import org.mingbai.accountability.read.catalogue.FaultCatalogue;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.PeopleNames;
import org.mingbai.pages.PlaceNames;
import org.mingbai.platform.security.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases as a list, and the form that opens one. */
@Controller
final class CaseListPage {

    private final CaseList cases;
    private final FaultCatalogue catalogue;
    private final PlaceNames places;
    private final PeopleNames people;
    private final Reach reach;

    CaseListPage(CaseList cases, FaultCatalogue catalogue, PlaceNames places, PeopleNames people, Reach reach) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.places = places;
        this.people = people;
        this.reach = reach;
    }

    @GetMapping("/fault-cases")
    @Allows({Role.DISCIPLINE, Role.LEADER, Role.HANDLER})
    String list(@ModelAttribute CaseQuestion question, Actor reader, Model model,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        model.addAttribute("cases", Objects.requireNonNull(cases.ask(question, reader, minPosition).getBody()));
        model.addAttribute("question", question);
        model.addAttribute("stages", CaseStage.values());
        return "accountability/fault-cases";
    }

    /** What it is about may come with the address, from a ticket or a report. */
    @GetMapping("/fault-cases/new")
    @Allows(Role.DISCIPLINE)
    String form(@RequestParam(defaultValue = "") String ticket, @RequestParam(defaultValue = "") String report,
                @RequestParam(defaultValue = "") String post, @RequestParam(defaultValue = "") String unit, Actor reader, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("report", report);
        model.addAttribute("post", post);
        model.addAttribute("unit", unit);
        model.addAttribute("places", places.below(reach.units(reader)));
        model.addAttribute("people", people.within(reader));
        model.addAttribute("faults", catalogue.faults());
        return "accountability/fault-case-new";
    }
}
