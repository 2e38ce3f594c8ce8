package org.mingbai.supervision.read.reports;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.PlaceNames;
import org.mingbai.platform.security.Allows;
import org.mingbai.supervision.events.InspectionMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What supervisors saw, as a list; and the form for a new report, which may come with what it is about. */
@Controller
final class ReportPages {

    private final ReportList reports;
    private final PlaceNames places;
    private final Reach reach;

    ReportPages(ReportList reports, PlaceNames places, Reach reach) {
        this.reports = reports;
        this.places = places;
        this.reach = reach;
    }

    @GetMapping("/supervision-reports")
    @Allows({Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    String list(@ModelAttribute ReportQuestion question, Actor reader, Model model,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        model.addAttribute("reports", Objects.requireNonNull(reports.ask(question, reader, minPosition).getBody()));
        model.addAttribute("question", question);
        return "supervision/reports";
    }

    @GetMapping("/supervision-reports/new")
    @Allows(Role.SUPERVISOR)
    String form(@RequestParam(defaultValue = "") String ticket, @RequestParam(defaultValue = "") String unit,
                @RequestParam(defaultValue = "") String post, Actor reader, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("unit", unit);
        model.addAttribute("post", post);
        model.addAttribute("places", places.below(reach.units(reader)));
        model.addAttribute("methods", InspectionMethod.values());
        return "supervision/report-new";
    }
}
