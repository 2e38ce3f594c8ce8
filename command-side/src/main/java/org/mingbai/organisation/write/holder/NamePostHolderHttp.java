package org.mingbai.organisation.write.holder;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;

@RestController
final class NamePostHolderHttp {

    private final Commands commands;
    private final Ids ids;

    NamePostHolderHttp(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** @param person somebody known already; left out for somebody new */
    record Body(@NotNull Seat holder, @Nullable PersonId person, @NotBlank @Size(max = 100) String name) {
    }

    record Answer(PersonId person, long position) {
    }

    @PostMapping("/api/posts/{id}/holders")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer name(@Valid @RequestBody Body body, @PathVariable PostId id, CommandRequest request) {
        var person = Objects.requireNonNullElseGet(body.person(), () -> new PersonId(ids.withPrefix("person")));
        var done = commands.send(new NamePostHolder(id, body.holder(), person, body.name()), request).orRefuse();
        return new Answer(done.events().isEmpty() ? person : done.event(PostHolderNamed.class).person(), done.position());
    }
}
