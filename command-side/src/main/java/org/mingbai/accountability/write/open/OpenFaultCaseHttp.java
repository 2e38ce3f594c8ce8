package org.mingbai.accountability.write.open;

import java.time.Instant;

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

import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;

@RestController
final class OpenFaultCaseHttp {

    private final Commands commands;
    private final Ids ids;

    OpenFaultCaseHttp(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record Body(@Nullable TicketNumber ticket, @Nullable ReportId report, @Nullable PersonId person, @NotNull PostId post,
                @NotNull UnitCode unit, @NotNull FaultCode fault, @NotBlank @Size(max = 20_000) String facts,
                @Nullable Instant occurredAt) {
    }

    record Answer(FaultCaseId id, long position) {
    }

    @PostMapping("/api/fault-cases")
    @Allows(Role.DISCIPLINE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer open(@Valid @RequestBody Body body, CommandRequest request) {
        var done = commands.send(new OpenFaultCase(new FaultCaseId(ids.withPrefix("fault")), body.ticket(), body.report(), body.person(),
                body.post(), body.unit(), body.fault(), body.facts(), body.occurredAt()), request).orRefuse();
        return new Answer(done.event(FaultCaseOpened.class).faultCase(), done.position());
    }
}
