package org.mingbai.handling.read.file;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class TicketFileHttp {
    private final GetTicketFile files;
    private final PositionGate gate;
    private final LogSlices log;

    TicketFileHttp(GetTicketFile files, PositionGate gate, LogSlices log) {
        this.files = files;
        this.gate = gate;
        this.log = log;
    }

    @GetMapping("/api/tickets/{number}")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<TicketFile> ticket(@PathVariable TicketNumber number, Actor reader, Locale language,
                                      @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        long position = log.tail();
        var file = files.of(number, reader, language);
        return ResponseEntity.ok().eTag(Long.toString(file.version())).header(PositionGate.LOG_POSITION, Long.toString(position)).body(file);
    }
}
