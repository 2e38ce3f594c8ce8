package org.mingbai.escalation.read.board;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The board in lanes, or one lane alone and in full; its part {@code lanes} is what a live update puts in its place. */
@Controller
final class EscalationsPage {
    /** Highest first. The last are those that will climb unless somebody answers. */
    private static final List<Integer> LANES = List.of(3, 2, 1, 0);

    private final EscalationBoard board;
    private final EscalationView view;
    private final UnitLeads leads;
    private final PositionGate gate;

    EscalationsPage(EscalationBoard board, EscalationView view, UnitLeads leads, PositionGate gate) {
        this.board = board;
        this.view = view;
        this.leads = leads;
        this.gate = gate;
    }

    /** A ticket with the person who leads the unit that must act. */
    public record Card(Escalation ticket, @Nullable String lead) {
    }

    public record Lane(int level, PageOf<Card> cards) {
        public long more() {
            return cards.total() - cards.items().size();
        }
    }

    @GetMapping("/escalations")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    String escalations(@ModelAttribute EscalationQuestion question, Actor reader, Model model,
                       @RequestParam(name = "min-position", required = false) @Nullable Long minPosition,
                       @RequestParam(name = "part", required = false) @Nullable String part) {
        gate.awaitView(view.store(), minPosition);
        var levels = question.level() == null ? LANES : List.of(question.level());
        model.addAttribute("question", question);
        model.addAttribute("lanes", levels.stream().map(level -> lane(question.at(level), reader)).toList());
        model.addAttribute("units", board.units(reader));
        return "lanes".equals(part) ? "escalation/escalations :: lanes" : "escalation/escalations";
    }

    private Lane lane(EscalationQuestion question, Actor reader) {
        var page = board.ask(question, reader).page();
        return new Lane(question.level(), page.map(ticket -> new Card(ticket, leads.nameOf(ticket.unit()))));
    }
}
