package org.mingbai.accountability.write.find;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.security.Allows;

@RestController
final class RecordFindingHttp {

    private final Commands commands;

    RecordFindingHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull Boolean verified, @NotBlank @Size(max = 20_000) String grounds) {
    }

    @PostMapping("/api/fault-cases/{id}/finding")
    @Allows(Role.DISCIPLINE)
    CommandAnswer find(@Valid @RequestBody Body body, @PathVariable FaultCaseId id, CommandRequest request) {
        return new CommandAnswer(commands.send(new RecordFinding(id, body.verified(), body.grounds()), request).orRefuse().position());
    }
}
