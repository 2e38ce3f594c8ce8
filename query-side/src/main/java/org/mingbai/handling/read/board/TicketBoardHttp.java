package org.mingbai.handling.read.board;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class TicketBoardHttp {
    private final TicketBoard board;
    private final BoardView view;
    private final TicketRows rows;
    private final PositionGate gate;
    private final DomainClock clock;

    TicketBoardHttp(TicketBoard board, BoardView view, TicketRows rows, PositionGate gate, DomainClock clock) {
        this.board = board;
        this.view = view;
        this.rows = rows;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/api/tickets")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<PageOf<TicketRow>> tickets(@ModelAttribute BoardQuestion question, Actor reader,
                                              @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitView(view.store(), minPosition);
        var answer = board.ask(question, reader);
        var now = clock.instant();
        return ResponseEntity.ok().header(PositionGate.LOG_POSITION, Long.toString(answer.position()))
                .body(answer.page().map(ticket -> rows.of(ticket, now, question.words())));
    }
}
