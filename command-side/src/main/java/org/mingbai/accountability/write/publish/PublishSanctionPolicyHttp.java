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

import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;

@RestController
final class PublishSanctionPolicyHttp {

    private final Commands commands;

    PublishSanctionPolicyHttp(Commands commands) {
        this.commands = commands;
    }

    record Rule(@NotNull FaultCode fault, @NotEmpty List<@NotNull Sanction> allowed) {
    }

    /** @param corrects the version that is changed; {@code confirm}: more is to vanish than comes */
    record Body(@NotEmpty @Size(max = 500) List<@NotNull @Valid Rule> rules, @NotBlank @Size(max = 500) String legalBasis,
                @Nullable Integer corrects, @Nullable Boolean confirm) {
    }

    record Answer(int version, long position) {
    }

    @PostMapping("/api/sanction-policies")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer publish(@Valid @RequestBody Body body, CommandRequest request) {
        var rules = body.rules().stream().map(rule -> new SanctionRule(rule.fault(), rule.allowed())).toList();
        var done = commands.send(new PublishSanctionPolicy(null, rules, body.legalBasis(),
                Replacement.of(body.corrects(), body.confirm())), request).orRefuse();
        return new Answer(done.event(SanctionPolicyPublished.class).version(), done.position());
    }
}
