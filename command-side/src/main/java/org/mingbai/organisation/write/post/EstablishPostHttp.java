package org.mingbai.organisation.write.post;

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

import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;

@RestController
final class EstablishPostHttp {

    private final Commands commands;
    private final Ids ids;

    EstablishPostHttp(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record Body(@Nullable PostId id, @NotNull UnitCode unit, @NotBlank @Size(max = 100) String name) {
    }

    record Answer(PostId id, long position) {
    }

    @PostMapping("/api/posts")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer establish(@Valid @RequestBody Body body, CommandRequest request) {
        var id = Objects.requireNonNullElseGet(body.id(), () -> new PostId(ids.withPrefix("post")));
        var done = commands.send(new EstablishPost(id, body.unit(), body.name()), request).orRefuse();
        return new Answer(done.events().isEmpty() ? id : done.event(PostEstablished.class).post(), done.position());
    }
}
