package org.mingbai.handling.write.accept;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.security.Allows;

@RestController
final class AcceptTicketHttp {

    private final Commands commands;

    AcceptTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@Size(max = 4_000) @Nullable String note) {
    }

    @PostMapping("/api/tickets/{number}/accept")
    @Allows(Role.HANDLER)
    CommandAnswer accept(@Valid @RequestBody(required = false) @Nullable Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new AcceptTicket(number, body == null ? null : body.note());
        return new CommandAnswer(commands.send(command, request).orRefuse().position());
    }
}
