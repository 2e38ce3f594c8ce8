package org.mingbai.handling.write.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.handling.events.Satisfaction;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.security.Allows;

@RestController
final class FollowUpHttp {

    private final Commands commands;

    FollowUpHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull Satisfaction satisfied, @Size(max = 4_000) @Nullable String comment) {
    }

    @PostMapping("/api/tickets/{number}/follow-up")
    @Allows(Role.OPERATOR)
    CommandAnswer followUp(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new FollowUp(number, body.satisfied(), body.comment());
        return new CommandAnswer(commands.send(command, request).orRefuse().position());
    }
}
