package org.mingbai.accountability.read.history;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.pages.PeopleNames;
import org.mingbai.pages.PlaceNames;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.time.ChinaTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of one person, post or unit, with a date to look back from. */
@Controller
final class FaultHistoryPage {

    private final FaultHistories histories;
    private final PeopleNames people;
    private final PlaceNames places;
    private final Reach reach;
    private final PositionGate gate;
    private final DomainClock clock;

    FaultHistoryPage(FaultHistories histories, PeopleNames people, PlaceNames places, Reach reach, PositionGate gate, DomainClock clock) {
        this.histories = histories;
        this.people = people;
        this.places = places;
        this.reach = reach;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param person post and unit: one of them, or none while nothing is chosen; an empty choice of a form is none */
    @GetMapping("/fault-history")
    @Allows(Role.DISCIPLINE)
    String history(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String post,
                   @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String asOf,
                   @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "true") boolean compare, Actor reader,
                   @RequestParam(name = "min-position", required = false) @Nullable Long minPosition, Model model) {
        gate.awaitLog(minPosition);
        var choice = places.below(reach.units(reader));
        model.addAttribute("places", choice);
        model.addAttribute("people", people.within(reader));
        model.addAttribute("kind", !kind.isEmpty() ? kind : !person.isEmpty() ? "person" : !post.isEmpty() ? "post" : "unit");
        model.addAttribute("person", person);
        model.addAttribute("post", post);
        model.addAttribute("unit", unit);
        model.addAttribute("compare", compare);
        var today = ChinaTime.dateOf(clock.instant());
        try {
            var instant = asOf.isBlank() ? null : AsOf.parse(asOf);
            LocalDate day = instant == null ? today : asOf.strip().length() == 10 ? LocalDate.parse(asOf.strip()) : ChinaTime.dateOf(instant.instant());
            model.addAttribute("day", day);
            model.addAttribute("today", today);
            model.addAttribute("asOf", asOf.isBlank() ? day.toString() : asOf.strip());
            if (!person.isEmpty() || !post.isEmpty() || !unit.isEmpty()) {
                var subject = HistorySubject.of(id(person, PersonId::new), id(post, PostId::new), id(unit, UnitCode::new));
                model.addAttribute("whose", !person.isEmpty() ? people.of(new PersonId(person)) : places.whole(post.isEmpty() ? unit : post));
                show(subject, instant, compare, reader, model);
            }
        } catch (InvalidInputException unreadable) {
            model.addAttribute("day", today);
            model.addAttribute("today", today);
            model.addAttribute("asOf", asOf);
            model.addAttribute("fault", unreadable.faults().getFirst().name());
        }
        return "accountability/fault-history";
    }

    private void show(HistorySubject subject, @Nullable AsOf asOf, boolean compare, Actor reader, Model model) {
        var now = histories.of(subject, null, reader);
        var compared = ComparedHistory.of(asOf == null ? now : histories.of(subject, asOf, reader), now);
        model.addAttribute("history", compare ? compared : compared.withoutLater());
    }

    private static <T> @Nullable T id(String given, Function<String, T> type) {
        if (given.isEmpty()) {
            return null;
        }
        try {
            return type.apply(given);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }
}
