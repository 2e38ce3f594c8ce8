package org.mingbai.intake.read.unplaced;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class UnplacedCallsHttp {
    private final GetUnplacedCalls calls;
    private final Positioned positioned;

    UnplacedCallsHttp(GetUnplacedCalls calls, Positioned positioned) {
        this.calls = calls;
        this.positioned = positioned;
    }

    /** The calls that were taken off a ticket and have no other place yet, the newest first. */
    @GetMapping("/api/calls/unplaced")
    @Allows(Role.OPERATOR)
    ResponseEntity<PageOf<UnplacedCall>> unplaced(Actor reader, @RequestParam(defaultValue = "0") int page,
                                                  @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                                                  @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromView(calls.store(), minPosition, calls.question(reader, page, size), found -> calls.page(found, page, size));
    }
}
