package org.mingbai.accountability.read.cases;

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
final class CaseListHttp {

    private final CaseList cases;

    CaseListHttp(CaseList cases) {
        this.cases = cases;
    }

    /** Handlers find the cases about themselves here, and so what they may appeal. */
    @GetMapping("/api/fault-cases")
    @Allows({Role.DISCIPLINE, Role.LEADER, Role.HANDLER})
    ResponseEntity<PageOf<CaseRow>> cases(@ModelAttribute CaseQuestion question, Actor reader,
                                          @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return cases.ask(question, reader, minPosition);
    }
}
