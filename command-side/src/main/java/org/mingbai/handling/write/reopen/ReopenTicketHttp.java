package org.mingbai.handling.write.reopen;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.write.DeadlineBodies;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.platform.security.Allows;

@RestController
final class ReopenTicketHttp {

    private final Commands commands;
    private final DeadlineBodies deadlines;

    ReopenTicketHttp(Commands commands, DeadlineBodies deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    record Body(@NotBlank @Size(max = 4_000) String reason) {
    }

    record Answer(int round, DeadlineBody deadline, long position) {
    }

    @PostMapping("/api/tickets/{number}/reopen")
    @Allows(Role.DISPATCHER)
    Answer reopen(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request, Locale language) {
        var command = new ReopenTicket(number, body.reason());
        var done = commands.send(command, request).orRefuse();
        var reopened = done.event(TicketReopened.class);
        return new Answer(reopened.round(), deadlines.body(number, reopened.deadline(), language), done.position());
    }
}
