package org.mingbai.handling.write.giveback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.handling.events.TicketReturned;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;

@RestController
final class ReturnTicketHttp {

    private final Commands commands;

    ReturnTicketHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotBlank @Size(max = 4_000) String reason) {
    }

    /** {@code returns} counts from the first; from the third on the ticket is flagged. */
    record Answer(int returns, boolean passTheBuck, long position) {
    }

    @PostMapping("/api/tickets/{number}/return")
    @Allows(Role.HANDLER)
    Answer giveBack(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var command = new ReturnTicket(number, body.reason());
        var done = commands.send(command, request).orRefuse();
        int returns = done.event(TicketReturned.class).returns();
        return new Answer(returns, returns >= ReturnTicketDecider.PASSED_AROUND, done.position());
    }
}
