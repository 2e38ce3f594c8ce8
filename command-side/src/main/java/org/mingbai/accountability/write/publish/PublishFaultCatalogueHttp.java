package org.mingbai.accountability.write.publish;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;

@RestController
final class PublishFaultCatalogueHttp {

    private final Commands commands;

    PublishFaultCatalogueHttp(Commands commands) {
        this.commands = commands;
    }

    record Fault(@NotNull FaultCode code, @NotBlank @Size(max = 50) String name, @NotBlank @Size(max = 500) String description) {
    }

    /** @param corrects the version that is changed; {@code confirm}: more faults are to vanish than come */
    record Body(@NotEmpty @Size(max = 500) List<@NotNull @Valid Fault> faults, @Nullable Integer corrects, @Nullable Boolean confirm) {
    }

    record Answer(int version, long position) {
    }

    @PostMapping("/api/faults")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer publish(@Valid @RequestBody Body body, CommandRequest request) {
        var faults = body.faults().stream().map(fault -> new CatalogueFault(fault.code(), fault.name(), fault.description())).toList();
        var done = commands.send(new PublishFaultCatalogue(null, faults, Replacement.of(body.corrects(), body.confirm())), request).orRefuse();
        return new Answer(done.event(FaultCataloguePublished.class).version(), done.position());
    }
}
