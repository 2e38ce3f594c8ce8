package org.mingbai.handling.write.extend;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.write.DeadlineBodies;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.platform.security.Allows;

@RestController
final class ExtendDeadlineHttp {

    private final Commands commands;
    private final DeadlineBodies deadlines;

    ExtendDeadlineHttp(Commands commands, DeadlineBodies deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    record Body(@NotNull @Min(1) @Max(3_660) Integer days, @NotBlank @Size(max = 4_000) String reason) {
    }

    record Answer(DeadlineBody deadline, long position) {
    }

    @PostMapping("/api/tickets/{number}/extend")
    @Allows(Role.LEADER)
    Answer extend(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request, Locale language) {
        var command = new ExtendDeadline(number, body.days(), body.reason());
        var done = commands.send(command, request).orRefuse();
        return new Answer(deadlines.body(number, done.event(DeadlineExtended.class).deadline(), language), done.position());
    }
}
