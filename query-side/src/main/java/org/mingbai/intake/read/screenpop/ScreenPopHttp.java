package org.mingbai.intake.read.screenpop;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.read.unplaced.GetUnplacedCalls;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.Headers;
import org.mingbai.platform.http.PhoneField;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.http.RawText;
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
    private static final Pattern PLUS = Pattern.compile("(?:^|(?<=[:<])) (?=\\d)");

    private final GetScreenPop pops;
    private final ScreenPopView view;
    private final GetUnplacedCalls unplaced;
    private final PositionGate gate;

    ScreenPopHttp(GetScreenPop pops, ScreenPopView view, GetUnplacedCalls unplaced, PositionGate gate) {
        this.pops = pops;
        this.view = view;
        this.unplaced = unplaced;
        this.gate = gate;
    }

    @GetMapping("/api/screen-pop")
    @Allows(Role.OPERATOR)
    ResponseEntity<ScreenPop> pop(@RequestHeader(name = PHONE, required = false) @Nullable RawText header,
                                  @RequestParam(required = false) @Nullable RawText phone,
                                  @RequestParam(required = false) @Nullable String respondent,
                                  @RequestParam(required = false) @Nullable String matter, Actor reader,
                                  @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        var number = phone(header, phone);
        if (number != null) {
            PhoneField.isNumber(header == null ? "phone" : PHONE, number);
        }
        gate.awaitView(view.store(), minPosition);
        gate.awaitView(unplaced.store(), minPosition);
        return Positioned.at(Math.min(view.store().visiblePosition(), unplaced.store().visiblePosition())).body(pops.of(number, respondent, matter, reader));
    }

    /** A raw plus of an address arrives as a space; that of a header is one. What is blank asks for no number, as a call without one has none. */
    static @Nullable String phone(@Nullable RawText header, @Nullable RawText parameter) {
        var typed = header != null ? Headers.decoded(PHONE, header.value()) : parameter == null ? null : PLUS.matcher(parameter.value()).replaceAll("+");
        return typed == null || typed.isBlank() ? null : typed;
    }
}
