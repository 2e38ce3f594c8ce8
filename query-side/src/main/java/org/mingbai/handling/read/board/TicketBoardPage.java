package org.mingbai.handling.read.board;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board as a page; its part {@code list} alone is what a live update puts in its place. Where nothing is asked for it opens on what its
 * reader must do; each other tab is an address of its own.
 */
@Controller
final class TicketBoardPage {
    private final TicketBoard board;
    private final BoardView view;
    private final TicketRows rows;
    private final PositionGate gate;
    private final DomainClock clock;

    TicketBoardPage(TicketBoard board, BoardView view, TicketRows rows, PositionGate gate, DomainClock clock) {
        this.board = board;
        this.view = view;
        this.rows = rows;
        this.gate = gate;
        this.clock = clock;
    }

    /** One tab of the board, and how many tickets it would show. */
    public record Tab(BoardTab tab, String word, long count) {
    }

    @GetMapping("/tickets")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    String tickets(@ModelAttribute BoardQuestion asked, Actor reader, Model model,
                   @RequestParam(name = "min-position", required = false) @Nullable Long minPosition,
                   @RequestParam(name = "part", required = false) @Nullable String part) {
        var question = asked.openedAt(BoardTab.of(reader));
        gate.awaitView(view.store(), minPosition);
        var answer = board.ask(question, reader);
        var now = clock.instant();
        model.addAttribute("question", question);
        model.addAttribute("tickets", answer.page().map(ticket -> rows.of(ticket, now, question.words())));
        model.addAttribute("tabs", tabs(question, reader));
        model.addAttribute("tab", question.tab());
        model.addAttribute("sorted", question.sorted());
        model.addAttribute("lines", HotlineLine.values());
        return "list".equals(part) ? "handling/tickets :: list" : "handling/tickets";
    }

    private List<Tab> tabs(BoardQuestion question, Actor reader) {
        var shown = BoardTab.shownTo(reader);
        var counts = board.counts(question, reader, shown);
        return shown.stream().map(tab -> new Tab(tab, Json.kebab(tab), counts.get(tab))).toList();
    }
}
