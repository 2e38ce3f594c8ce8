package org.mingbai.organisation.write.unit;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;

@RestController
final class EstablishUnitHttp {

    private final Commands commands;

    EstablishUnitHttp(Commands commands) {
        this.commands = commands;
    }

    record Body(@NotNull UnitCode code, @NotBlank @Size(max = 100) String name, @Nullable UnitKind kind) {
    }

    record Answer(UnitCode code, long position) {
    }

    @PostMapping("/api/units")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer establish(@Valid @RequestBody Body body, CommandRequest request) {
        var kind = Objects.requireNonNullElseGet(body.kind(), () -> Divisions.kind(body.code()));
        var done = commands.send(new EstablishUnit(body.code(), body.name(), kind), request).orRefuse();
        return new Answer(body.code(), done.position());
    }
}
