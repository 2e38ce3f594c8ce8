package org.mingbai.intake.write.separate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.write.SaidOnCalls;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SeparateCallHttp {
    private final Commands commands;
    private final SaidOnCalls said;

    SeparateCallHttp(Commands commands, SaidOnCalls said) {
        this.commands = commands;
        this.said = said;
    }

    record Body(@NotBlank @Size(max = 4_000) String reason) {
    }

    /** @param ticket that the call was taken off */
    record Answer(CallId callId, TicketNumber ticket, long position) {
    }

    @PostMapping("/api/calls/{id}/separation")
    @Allows(Role.OPERATOR)
    Answer separate(@Valid @RequestBody Body body, @PathVariable CallId id, CommandRequest request) {
        var done = commands.send(new SeparateCall(id, body.reason().strip(), said.of(id).orElse(null)), request).orRefuse();
        return new Answer(id, done.event(CallSeparated.class).ticket(), done.position());
    }
}
