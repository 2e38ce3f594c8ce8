package org.mingbai.supervision.write.press;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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
final class PressTicketHttp {

    private final Commands commands;

    PressTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotBlank @Size(max = 4_000) String reason) {
    }

    @PostMapping("/api/tickets/{number}/press")
    @Allows(Role.SUPERVISOR)
    CommandAnswer press(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        return new CommandAnswer(commands.send(new PressTicket(number, body.reason()), request).orRefuse().position());
    }
}
