package org.mingbai.commitment.write.card;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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

import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;

@RestController
final class PublishProcedureCardHttp {

    private final Commands commands;

    PublishProcedureCardHttp(Commands commands) {
        this.commands = commands;
    }

    /** @param confirm more of the version before is to vanish than comes */
    record Body(@NotNull CardId id, @NotNull @Min(1) Integer version, @NotBlank @Size(max = 100) String name,
                @NotEmpty @Size(max = 50) List<@Valid @NotNull Step> steps, @NotNull Pledge pledge, @Nullable LocalTime closeOfBusiness,
                @Nullable Boolean confirm) {
    }

    record Step(@NotBlank @Size(max = 100) String name, @Nullable List<HotlineLine> lines, @Nullable Limit limit,
                @Nullable Limit extension, @Nullable StepStart start, @Nullable Boolean boundsReply, @NotBlank @Size(max = 200) String source,
                @Nullable Boolean verified) {

        CardStep step() {
            return new CardStep(name, Objects.requireNonNullElse(lines, List.of()), limit, extension,
                    Objects.requireNonNullElse(start, StepStart.ACCEPTANCE), Boolean.TRUE.equals(boundsReply), source,
                    Boolean.TRUE.equals(verified));
        }
    }

    record Answer(CardId id, int version, long position) {
    }

    @PostMapping("/api/cards")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer publish(@Valid @RequestBody Body body, CommandRequest request) {
        var command = new PublishProcedureCard(body.id(), body.version(), body.name(), body.steps().stream().map(Step::step).toList(),
                body.pledge(), body.closeOfBusiness(), body.confirm());
        return new Answer(body.id(), body.version(), commands.send(command, request).orRefuse().position());
    }
}
