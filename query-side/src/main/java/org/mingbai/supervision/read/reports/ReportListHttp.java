package org.mingbai.supervision.read.reports;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.security.Allows;

@RestController
final class ReportListHttp {

    private final ReportList reports;

    ReportListHttp(ReportList reports) {
        this.reports = reports;
    }

    @GetMapping("/api/supervision-reports")
    @Allows({Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<PageOf<ReportRow>> reports(@ModelAttribute ReportQuestion question, Actor reader,
                                              @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return reports.ask(question, reader, minPosition);
    }
}
