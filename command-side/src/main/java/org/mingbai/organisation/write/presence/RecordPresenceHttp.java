package org.mingbai.organisation.write.presence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.write.PostState;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;

@RestController
final class RecordPresenceHttp {

    private final Commands commands;
    private final LogSlices log;

    RecordPresenceHttp(Commands commands, LogSlices log) {
        this.commands = commands;
        this.log = log;
    }

    record Body(@NotNull Seat holder, @NotNull Boolean present) {
    }

    record Answer(boolean vacancy, long position) {
    }

    @PostMapping("/api/posts/{id}/presence")
    @Allows(Role.ADMIN)
    Answer record(@Valid @RequestBody Body body, @PathVariable PostId id, CommandRequest request) {
        var done = commands.send(new RecordPresence(id, body.holder(), body.present()), request).orRefuse();
        return new Answer(vacancy(id, done), done.position());
    }

    /** From what was committed, so that a repeated request answers the same; what changed nothing tells how things stand. */
    private boolean vacancy(PostId id, Outcome.Committed done) {
        return done.events().isEmpty() ? !log.fold(PostState.FOLD, PostState.tag(id)).anybodyPresent()
                : done.events().stream().anyMatch(VacancyArose.class::isInstance);
    }
}
