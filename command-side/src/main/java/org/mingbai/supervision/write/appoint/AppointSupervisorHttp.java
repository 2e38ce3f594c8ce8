package org.mingbai.supervision.write.appoint;

import java.time.LocalDate;
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

import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.SupervisorCategory;

@RestController
final class AppointSupervisorHttp {

    private final Commands commands;
    private final Ids ids;

    AppointSupervisorHttp(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** @param account may be given to the supervisor later than the term begins, so it need not exist yet */
    record Body(@NotBlank @Size(max = 100) String name, @NotNull SupervisorCategory category,
                @NotEmpty @Size(max = 200) List<@NotNull UnitCode> districts, @NotNull LocalDate from, @NotNull LocalDate until,
                @Nullable AccountId account) {
    }

    record Answer(SupervisorId id, long position) {
    }

    @PostMapping("/api/supervisors")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer appoint(@Valid @RequestBody Body body, CommandRequest request) {
        var done = commands.send(new AppointSupervisor(new SupervisorId(ids.withPrefix("supervisor")), body.name(), body.category(),
                body.districts(), body.from(), body.until(), body.account()), request).orRefuse();
        return new Answer(done.event(SupervisorAppointed.class).supervisor(), done.position());
    }
}
