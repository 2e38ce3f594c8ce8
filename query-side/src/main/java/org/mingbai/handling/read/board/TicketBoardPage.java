package org.mingbai.handling.read.board;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketStage;
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

/** The board as a page; its part {@code list} alone is what a live update puts in its place. */
@Controller
final class TicketBoardPage {
    private static final List<TicketStage> IN_HAND = List.of(TicketStage.DISPATCHED, TicketStage.ACCEPTED);

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

    /** One tab of the board: the filter that it sets, and how many tickets it would show. */
    public record Tab(String word, @Nullable List<TicketStage> state, @Nullable String breached, @Nullable String soon, long count) {
        /** As they stand in addresses. */
        public List<String> states() {
            return state == null ? List.of() : state.stream().map(Json::kebab).toList();
        }

        boolean shows(BoardQuestion question) {
            return (state == null ? List.of() : state).equals(question.state() == null ? List.of() : question.state())
                    && java.util.Objects.equals(breached == null ? null : true, question.breached())
                    && java.util.Objects.equals(soon == null ? null : true, question.soon());
        }
    }

    @GetMapping("/tickets")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    String tickets(@ModelAttribute BoardQuestion question, Actor reader, Model model,
                   @RequestParam(name = "min-position", required = false) @Nullable Long minPosition,
                   @RequestParam(name = "part", required = false) @Nullable String part) {
        question.checked();
        gate.awaitView(view.store(), minPosition);
        var answer = board.ask(question, reader);
        var now = clock.instant();
        var tabs = tabs(board.ask(question.acrossTabs(), reader));
        model.addAttribute("question", question);
        model.addAttribute("tickets", answer.page().map(ticket -> rows.of(ticket, now)));
        model.addAttribute("tabs", tabs);
        model.addAttribute("tab", tabs.stream().filter(one -> one.shows(question)).findFirst().orElse(null));
        model.addAttribute("lines", HotlineLine.values());
        model.addAttribute("stages", TicketStage.values());
        return "list".equals(part) ? "handling/tickets :: list" : "handling/tickets";
    }

    private static List<Tab> tabs(TicketBoard.Answer all) {
        Map<String, Map<String, Long>> facets = all.page().facets();
        var states = facets.getOrDefault(BoardView.STATE, Map.of());
        return List.of(
                new Tab("all", null, null, null, all.page().total()),
                new Tab("waiting", List.of(TicketStage.OPEN), null, null, states.getOrDefault("open", 0L)),
                new Tab("in-hand", IN_HAND, null, null, states.getOrDefault("dispatched", 0L) + states.getOrDefault("accepted", 0L)),
                new Tab("soon", null, null, "true", facets.get("soon").get("true")),
                new Tab("late", null, "true", null, facets.get("breached").get("true")),
                new Tab("answered", List.of(TicketStage.RESOLVED), null, null, states.getOrDefault("resolved", 0L)),
                new Tab("closed", List.of(TicketStage.CLOSED), null, null, states.getOrDefault("closed", 0L)));
    }
}
