package org.mingbai.access.read.erasures;

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

@RestController
final class ErasureListHttp {

    private final ErasureList erasures;
    private final Positioned positioned;

    ErasureListHttp(ErasureList erasures, Positioned positioned) {
        this.erasures = erasures;
        this.positioned = positioned;
    }

    @GetMapping("/api/erasures")
    @Allows(Role.DISCIPLINE)
    ResponseEntity<PageOf<ErasureList.Item>> erasures(Actor reader, @RequestParam(defaultValue = "0") int page,
                                                      @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                                                      @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> erasures.within(reader, page, size));
    }
}
