package org.mingbai.supervision.write.report;

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

import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;
import org.mingbai.supervision.events.InspectionMethod;
import org.mingbai.supervision.events.ReportSubject;
import org.mingbai.supervision.events.SupervisionReportFiled;

@RestController
final class FileReportHttp {

    private final Commands commands;
    private final Ids ids;

    FileReportHttp(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record Body(@NotNull ReportSubject about, @NotNull InspectionMethod method, @NotBlank @Size(max = 200) String place, @NotNull Instant at,
                @NotBlank @Size(max = 20_000) String findings, @Nullable Boolean faultSuspected) {
    }

    record Answer(ReportId id, long position) {
    }

    @PostMapping("/api/supervision-reports")
    @Allows(Role.SUPERVISOR)
    @ResponseStatus(HttpStatus.CREATED)
    Answer file(@Valid @RequestBody Body body, CommandRequest request) {
        var done = commands.send(new FileReport(new ReportId(ids.withPrefix("report")), body.about(), body.method(), body.place(), body.at(),
                body.findings(), Boolean.TRUE.equals(body.faultSuspected())), request).orRefuse();
        return new Answer(done.event(SupervisionReportFiled.class).report(), done.position());
    }
}
