package org.mingbai.escalation.read.board;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class EscalationsHttp {
    private final EscalationBoard board;
    private final EscalationView view;
    private final PositionGate gate;

    EscalationsHttp(EscalationBoard board, EscalationView view, PositionGate gate) {
        this.board = board;
        this.view = view;
        this.gate = gate;
    }

    @GetMapping("/api/escalations")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<PageOf<Escalation>> escalations(@ModelAttribute EscalationQuestion question, Actor reader,
                                                   @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitView(view.store(), minPosition);
        var answer = board.ask(question, reader);
        return Positioned.at(answer.position()).body(answer.page());
    }
}
