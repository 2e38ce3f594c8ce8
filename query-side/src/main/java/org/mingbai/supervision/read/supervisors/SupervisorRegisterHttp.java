package org.mingbai.supervision.read.supervisors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;
import org.mingbai.supervision.read.SupervisorRegister;

@RestController
final class SupervisorRegisterHttp {

    private final SupervisorRegister register;
    private final Positioned positioned;

    SupervisorRegisterHttp(SupervisorRegister register, Positioned positioned) {
        this.register = register;
        this.positioned = positioned;
    }

    @GetMapping("/api/supervisors")
    @Allows({Role.ADMIN, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<PageOf<SupervisorRegister.Supervisor>> supervisors(
            Actor reader, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.MOST) int size,
            @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> PageOf.cut(register.within(reader), page, size));
    }

    /** The appointments of who asks. */
    @GetMapping("/api/supervisors/me")
    @Allows(Role.SUPERVISOR)
    ResponseEntity<PageOf<SupervisorRegister.Supervisor>> own(
            Actor reader, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.MOST) int size,
            @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> PageOf.cut(register.of(reader.account()), page, size));
    }
}
