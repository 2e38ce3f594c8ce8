package org.mingbai.handling.write.note;

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
final class NoteOnTicketHttp {

    private final Commands commands;

    NoteOnTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotBlank @Size(max = 20_000) String text) {
    }

    @PostMapping("/api/tickets/{number}/note")
    @Allows(Role.HANDLER)
    CommandAnswer note(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new NoteOnTicket(number, body.text());
        return new CommandAnswer(commands.send(command, request).orRefuse().position());
    }
}
