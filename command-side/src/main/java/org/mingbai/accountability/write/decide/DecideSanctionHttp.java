package org.mingbai.accountability.write.decide;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.accountability.events.Sanction;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.security.Allows;

@RestController
final class DecideSanctionHttp {

    private final Commands commands;

    DecideSanctionHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull Sanction sanction, @NotBlank @Size(max = 500) String legalBasis, @NotBlank @Size(max = 4_000) String reason) {
    }

    @PostMapping("/api/fault-cases/{id}/decision")
    @Allows(Role.LEADER)
    CommandAnswer decide(@Valid @RequestBody Body body, @PathVariable FaultCaseId id, CommandRequest request) {
        return new CommandAnswer(commands.send(new DecideSanction(id, body.sanction(), body.legalBasis(), body.reason()), request).orRefuse().position());
    }
}
