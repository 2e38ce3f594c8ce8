package org.mingbai.access.write.clock;

import java.time.Duration;
import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.DomainClock;

/** There is no such address outside a demonstration. */
@RestController
@Profile("demo")
final class AdvanceDemoClockHttp {

    private final Commands commands;
    private final DomainClock clock;

    AdvanceDemoClockHttp(Commands commands, DomainClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record Body(@NotNull Duration advance) {
    }

    record Answer(Instant now, long position) {
    }

    @PostMapping("/api/demo/clock")
    @Allows(Role.ADMIN)
    Answer advance(@Valid @RequestBody Body body, CommandRequest request) {
        var done = commands.send(new AdvanceDemoClock(body.advance()), request).orRefuse();
        return new Answer(clock.instant(), done.position());
    }
}
