package org.mingbai.accountability.read.casefile;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.AllowsSignedIn;

/** Open to all roles, since its person may have any; {@link CaseFiles} says who reads which case. */
@RestController
final class CaseFileHttp {

    private final CaseFiles files;
    private final PositionGate gate;
    private final LogSlices log;

    CaseFileHttp(CaseFiles files, PositionGate gate, LogSlices log) {
        this.files = files;
        this.gate = gate;
        this.log = log;
    }

    @GetMapping("/api/fault-cases/{id}")
    @AllowsSignedIn
    ResponseEntity<CaseFile> faultCase(@PathVariable FaultCaseId id, Actor reader,
                                       @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        long position = log.tail();
        var file = files.of(id, reader);
        return Positioned.at(position).eTag(Long.toString(file.version())).body(file);
    }
}
