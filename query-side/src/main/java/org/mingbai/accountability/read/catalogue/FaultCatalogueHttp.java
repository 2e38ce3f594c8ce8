package org.mingbai.accountability.read.catalogue;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.AllowsSignedIn;

@RestController
final class FaultCatalogueHttp {

    private final FaultCatalogue catalogue;
    private final Positioned positioned;

    FaultCatalogueHttp(FaultCatalogue catalogue, Positioned positioned) {
        this.catalogue = catalogue;
        this.positioned = positioned;
    }

    @GetMapping("/api/faults")
    @AllowsSignedIn
    ResponseEntity<PageOf<FaultCatalogue.Fault>> faults(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.MOST) int size,
            @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> PageOf.cut(catalogue.faults(), page, size));
    }
}
