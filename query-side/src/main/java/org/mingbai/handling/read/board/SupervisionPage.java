package org.mingbai.handling.read.board;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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
    private static final Map<String, BoardTab> TABS =
            Map.of("late", BoardTab.LATE, "soon", BoardTab.SOON, "breached", BoardTab.BREACHED, "all", BoardTab.ALL);

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

    /** @param show {@code late} (as without it), {@code soon}, {@code breached} or {@code all} */
    @GetMapping("/supervision")
    @Allows(Role.SUPERVISOR)
    String mine(@RequestParam(defaultValue = "late") String show, @RequestParam(defaultValue = "0") int page, Actor reader, Model model,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition,
                @RequestParam(name = "part", required = false) @Nullable String part) {
        gate.awaitView(view.store(), minPosition);
        var tab = TABS.getOrDefault(show, BoardTab.LATE);
        var question = BoardQuestion.of(tab, page, null);
        var answer = board.ask(question, reader);
        var counts = board.counts(question, reader, List.copyOf(TABS.values()));
        var now = clock.instant();
        model.addAttribute("show", show);
        model.addAttribute("tickets", answer.page().map(ticket -> rows.of(ticket, now)));
        TABS.forEach((word, one) -> model.addAttribute(word, counts.get(one)));
        model.addAttribute("appointments", register.of(reader.account()));
        return "list".equals(part) ? "supervision/mine :: list" : "supervision/mine";
    }
}
