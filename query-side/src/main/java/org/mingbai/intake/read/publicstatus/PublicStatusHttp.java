package org.mingbai.intake.read.publicstatus;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.GuessedFrom;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublicStatusHttp {
    private final GetPublicStatus statuses;
    private final PositionGate gate;
    private final LogSlices log;

    PublicStatusHttp(GetPublicStatus statuses, PositionGate gate, LogSlices log) {
        this.statuses = statuses;
        this.gate = gate;
        this.log = log;
    }

    @GetMapping(path = "/public/tickets/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowsEveryone
    ResponseEntity<PublicStatus> status(@PathVariable TicketNumber number, @RequestParam(defaultValue = "") String code, Locale language, HttpServletRequest request,
                                        @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        long position = log.tail();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(PositionGate.LOG_POSITION, Long.toString(position))
                .body(statuses.of(number, code, GuessedFrom.of(request), language).orElseThrow(NotFoundException::new));
    }
}
