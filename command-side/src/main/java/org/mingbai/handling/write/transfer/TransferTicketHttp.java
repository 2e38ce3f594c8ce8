package org.mingbai.handling.write.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
final class TransferTicketHttp {

    private final Commands commands;

    TransferTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull UnitCode unit, @Nullable PostId post, @NotBlank @Size(max = 4_000) String reason) {
    }

    @PostMapping("/api/tickets/{number}/transfer")
    @Allows(Role.DISPATCHER)
    CommandAnswer transfer(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new TransferTicket(number, body.unit(), body.post(), body.reason());
        return new CommandAnswer(commands.send(command, request).orRefuse().position());
    }
}
