package org.mingbai.access.read.erasures;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;

@RestController
final class ErasureListHttp {

    private final ErasureList erasures;
    private final Positioned positioned;
    private final GetErasureContacts contacts;
    private final ContactView view;
    private final PositionGate gate;

    ErasureListHttp(ErasureList erasures, Positioned positioned, GetErasureContacts contacts, ContactView view, PositionGate gate) {
        this.erasures = erasures;
        this.positioned = positioned;
        this.contacts = contacts;
        this.view = view;
        this.gate = gate;
    }

    @GetMapping("/api/erasures")
    @Allows(Role.DISCIPLINE)
    ResponseEntity<PageOf<ErasureList.Item>> erasures(Actor reader, @RequestParam(defaultValue = "0") int page,
                                                      @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                                                      @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> erasures.within(reader, page, size));
    }

    /** Which contacts an erasure of this ticket or of this call may mean: of the same number and name, and the others. */
    @GetMapping("/api/erasures/contacts")
    @Allows(Role.DISCIPLINE)
    ResponseEntity<ErasureContacts> contacts(Actor reader, @RequestParam(required = false) @Nullable TicketNumber ticket,
                                             @RequestParam(required = false) @Nullable CallId call,
                                             @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        if ((ticket == null) == (call == null)) {
            throw ticket == null ? InvalidInputException.of("ticket", "required") : InvalidInputException.of("call", "one-of-two");
        }
        gate.awaitView(view.store(), minPosition);
        return Positioned.at(view.store().visiblePosition()).body(contacts.of(ticket, call, reader));
    }
}
