package org.mingbai.handling.read.file;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.pages.MatterChoices;
import org.mingbai.pages.PlaceNames;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One ticket as a page: what it is about, its deadline, what may be done now, and all that happened. */
@Controller
final class TicketFilePage {
    private final GetTicketFile files;
    private final PositionGate gate;
    private final PlaceNames places;
    private final DomainClock clock;
    private final TicketCards cards;
    private final JoinedCalls calls;
    private final MatterChoices choices;
    private final Reach reach;

    TicketFilePage(GetTicketFile files, PositionGate gate, PlaceNames places, DomainClock clock, TicketCards cards, JoinedCalls calls, MatterChoices choices,
                   Reach reach) {
        this.files = files;
        this.gate = gate;
        this.places = places;
        this.clock = clock;
        this.cards = cards;
        this.calls = calls;
        this.choices = choices;
        this.reach = reach;
    }

    @GetMapping("/tickets/{number}")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    String ticket(@PathVariable TicketNumber number, Actor reader, Locale language, Model model,
                  @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var file = files.of(number, reader, language);
        int extension = clock.instant().isAfter(file.deadline().at()) ? 0 : cards.extensionLeft(file);
        model.addAttribute("ticket", file);
        model.addAttribute("acts", TicketActs.offered(reader, file.state(), extension > 0, file.erased()));
        model.addAttribute("extension", extension);
        model.addAttribute("card", cards.of(file).name());
        model.addAttribute("flow", cards.flow(file));
        model.addAttribute("stopped", file.resolvedAt() != null || file.state() == TicketStage.CLOSED);
        model.addAttribute("callers", file.erased() ? GetTicketFile.Callers.NOBODY : files.callers(number, reader));
        var joined = calls.of(file, reader);
        model.addAttribute("calls", joined);
        model.addAttribute("choices", joined.alone().isEmpty() ? null : choices.within(reach.units(reader)));
        model.addAttribute("timeline", file.timeline().reversed());
        model.addAttribute("places", places.below(file.path().getFirst()));
        model.addAttribute("resolutions", Resolution.values());
        model.addAttribute("satisfactions", Satisfaction.values());
        return "handling/ticket";
    }
}
