package org.mingbai.access.read.erasures;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mingbai.access.events.ErasureBasis;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;

/** The erasures as a list, and the form for a new one. */
@Controller
final class ErasureListPage {

    private final ErasureList erasures;
    private final PositionGate gate;
    private final GetErasureContacts contacts;
    private final ContactView view;

    ErasureListPage(ErasureList erasures, PositionGate gate, GetErasureContacts contacts, ContactView view) {
        this.erasures = erasures;
        this.gate = gate;
        this.contacts = contacts;
        this.view = view;
    }

    @GetMapping("/erasures")
    @Allows(Role.DISCIPLINE)
    String list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition, Actor reader, Model model) {
        gate.awaitLog(minPosition);
        model.addAttribute("erasures", erasures.within(reader, page, size));
        return "access/erasures";
    }

    /** The ticket may come with the address, from its page; of what is named there it shows whose erasure may be meant. */
    @GetMapping("/erasures/new")
    @Allows(Role.DISCIPLINE)
    String form(@RequestParam(defaultValue = "") String ticket, @RequestParam(defaultValue = "") String call,
                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition, Actor reader, Model model) {
        gate.awaitView(view.store(), minPosition);
        var number = ticket.strip();
        model.addAttribute("ticket", number);
        model.addAttribute("call", call.strip());
        model.addAttribute("bases", ErasureBasis.values());
        model.addAttribute("known", known(number, call.strip(), reader));
        return "access/erasure-new";
    }

    /** Nothing is shown of what is not there; the form itself says so when it is sent. */
    private @Nullable ErasureContacts known(String ticket, String call, Actor reader) {
        try {
            if (TicketNumber.isValid(ticket)) {
                return contacts.of(new TicketNumber(ticket), null, reader);
            }
            return call.matches("call-[a-z0-9-]{1,60}") ? contacts.of(null, new CallId(call), reader) : null;
        } catch (NotFoundException unknown) {
            return null;
        }
    }
}
