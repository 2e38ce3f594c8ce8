package org.mingbai.handling.write.resolve;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.handling.events.Resolution;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.security.Allows;

@RestController
final class ResolveTicketHttp {

    private final Commands commands;

    ResolveTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull Resolution resolution, @NotBlank @Size(max = 20_000) String reply) {
    }

    @PostMapping("/api/tickets/{number}/resolve")
    @Allows(Role.HANDLER)
    CommandAnswer resolve(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new ResolveTicket(number, body.resolution(), body.reply());
        return new CommandAnswer(commands.send(command, request).orRefuse().position());
    }
}
