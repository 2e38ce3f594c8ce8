package org.mingbai.intake.read.screenpop;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ScreenPopHttp {
    /** The number in a header instead of the address, so that no log of addresses keeps it; percent-encoded. */
    static final String PHONE = "Caller-Phone";

    private final GetScreenPop pops;
    private final ScreenPopView view;
    private final PositionGate gate;

    ScreenPopHttp(GetScreenPop pops, ScreenPopView view, PositionGate gate) {
        this.pops = pops;
        this.view = view;
        this.gate = gate;
    }

    @GetMapping("/api/screen-pop")
    @Allows(Role.OPERATOR)
    ResponseEntity<ScreenPop> pop(@RequestHeader(name = PHONE, required = false) @Nullable String header,
                                  @RequestParam(required = false) @Nullable String phone,
                                  @RequestParam(required = false) @Nullable String respondent,
                                  @RequestParam(required = false) @Nullable String matter, Actor reader,
                                  @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitView(view.store(), minPosition);
        return Positioned.at(view.store().visiblePosition()).body(pops.of(phone(header, phone), respondent, matter, reader));
    }

    static @Nullable String phone(@Nullable String header, @Nullable String parameter) {
        return header == null ? parameter : URLDecoder.decode(header, StandardCharsets.UTF_8);
    }
}
