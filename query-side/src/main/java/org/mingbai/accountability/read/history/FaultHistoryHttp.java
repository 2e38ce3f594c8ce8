package org.mingbai.accountability.read.history;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;

@RestController
final class FaultHistoryHttp {

    private final FaultHistories histories;
    private final Positioned positioned;

    FaultHistoryHttp(FaultHistories histories, Positioned positioned) {
        this.histories = histories;
        this.positioned = positioned;
    }

    @GetMapping("/api/fault-history")
    @Allows(Role.DISCIPLINE)
    ResponseEntity<FaultHistory> history(@RequestParam(required = false) @Nullable PersonId person,
                                         @RequestParam(required = false) @Nullable PostId post,
                                         @RequestParam(required = false) @Nullable UnitCode unit,
                                         @RequestParam(required = false) @Nullable String asOf, Actor reader,
                                         @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        var subject = HistorySubject.of(person, post, unit);
        var instant = asOf == null || asOf.isBlank() ? null : AsOf.parse(asOf);
        return positioned.fromLog(minPosition, _ -> histories.of(subject, instant, reader));
    }
}
