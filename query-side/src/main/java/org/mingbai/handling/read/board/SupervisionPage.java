package org.mingbai.handling.read.board;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.supervision.read.SupervisorRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board as a public supervisor sees it on a phone: what is late in the own district, as cards, each to be pressed or reported on.
 * Outside a running term it says so, and what to do, instead of showing nothing.
 */
@Controller
final class SupervisionPage {
    private static final List<TicketStage> NOT_CLOSED =
            List.of(TicketStage.OPEN, TicketStage.DISPATCHED, TicketStage.ACCEPTED, TicketStage.RESOLVED);

    private final TicketBoard board;
    private final BoardView view;
    private final TicketRows rows;
    private final SupervisorRegister register;
    private final PositionGate gate;
    private final DomainClock clock;

    SupervisionPage(TicketBoard board, BoardView view, TicketRows rows, SupervisorRegister register, PositionGate gate, DomainClock clock) {
        this.board = board;
        this.view = view;
        this.rows = rows;
        this.register = register;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param show {@code late} (as without it), {@code soon} or {@code all} */
    @GetMapping("/supervision")
    @Allows(Role.SUPERVISOR)
    String mine(@RequestParam(defaultValue = "late") String show, @RequestParam(defaultValue = "0") int page, Actor reader, Model model,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitView(view.store(), minPosition);
        var question = switch (show) {
            case "soon" -> new BoardQuestion(NOT_CLOSED, null, null, null, null, null, true, null, null, null, page, null);
            case "all" -> new BoardQuestion(NOT_CLOSED, null, null, null, null, null, null, null, null, null, page, null);
            case String _ -> new BoardQuestion(NOT_CLOSED, null, null, null, null, true, null, null, null, "level,desc", page, null);
        };
        var answer = board.ask(question.checked(), reader);
        var all = board.ask(new BoardQuestion(NOT_CLOSED, null, null, null, null, null, null, null, null, null, 0, 1), reader);
        var now = clock.instant();
        model.addAttribute("show", show);
        model.addAttribute("tickets", answer.page().map(ticket -> rows.of(ticket, now)));
        model.addAttribute("late", all.page().facets().get("breached").get("true"));
        model.addAttribute("soon", all.page().facets().get("soon").get("true"));
        model.addAttribute("all", all.page().total());
        model.addAttribute("appointments", register.of(reader.account()));
        return "supervision/mine";
    }
}
