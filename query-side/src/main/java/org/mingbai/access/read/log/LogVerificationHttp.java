package org.mingbai.access.read.log;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.AllowsSignedIn;

@RestController
final class LogVerificationHttp {

    private final LogVerification verification;
    private final Positioned positioned;

    LogVerificationHttp(LogVerification verification, Positioned positioned) {
        this.verification = verification;
        this.positioned = positioned;
    }

    /** @param full from the first commit on: it reads the whole log, so it is the administrator's */
    @GetMapping("/api/log/verification")
    @AllowsSignedIn
    ResponseEntity<LogVerification.Proof> verification(@RequestParam(defaultValue = "false") boolean full, Actor reader,
                                                       @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        if (full && !reader.has(Role.ADMIN)) {
            throw new AccessDeniedException("a full walk is the administrator's");
        }
        return positioned.fromLog(minPosition, _ -> full ? verification.walkAll() : verification.walkOn());
    }
}
