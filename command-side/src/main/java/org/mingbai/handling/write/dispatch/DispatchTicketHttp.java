package org.mingbai.handling.write.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.security.Allows;

@RestController
final class DispatchTicketHttp {

    private final Commands commands;

    DispatchTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull UnitCode unit, @Nullable PostId post, @Size(max = 4_000) @Nullable String note) {
    }

    @PostMapping("/api/tickets/{number}/dispatch")
    @Allows(Role.DISPATCHER)
    CommandAnswer dispatch(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new DispatchTicket(number, body.unit(), body.post(), body.note());
        return new CommandAnswer(commands.send(command, request).orRefuse().position());
    }
}
