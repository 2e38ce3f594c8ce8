package org.mingbai.access.write.erasure;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasureBasis;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.ErasedKeys;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;

@RestController
final class ErasePersonalDataHttp {

    private final Commands commands;
    private final ErasedKeys keys;
    private final Ids ids;

    ErasePersonalDataHttp(Commands commands, ErasedKeys keys, Ids ids) {
        this.commands = commands;
        this.keys = keys;
        this.ids = ids;
    }

    /**
     * Of a ticket or of a call, not of both.
     *
     * @param contacts whose callers are meant: ids of calls, or numbers of tickets for whoever they were opened for. Without it that of
     *                 the ticket or call itself. Which there are, {@code GET /api/erasures/contacts} tells
     */
    record Body(@Nullable TicketNumber ticket, @Nullable CallId call, @NotEmpty Set<@NotNull Erasable> what,
                @Size(min = 1, max = 200) @Nullable List<@NotBlank @Size(max = 100) String> contacts, @NotNull ErasureBasis basis,
                @NotBlank @Size(max = 4_000) String reason) {
    }

    /** One erasure on the record of one contact or of the texts. */
    record Erased(ErasureId id, @Nullable TicketNumber ticket, @Nullable CallId call) {

        static Erased of(PersonalDataErased erasure) {
            return new Erased(erasure.erasure(), erasure.ticket(), erasure.call());
        }
    }

    /** @param destroyed false while the key store could not do it; it is tried again until it can */
    record Answer(ErasureId id, List<ErasedKey> erased, List<Erased> records, boolean destroyed, long position) {
    }

    @PostMapping("/api/erasures")
    @Allows(Role.DISCIPLINE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer erase(@Valid @RequestBody Body body, CommandRequest request) {
        if (body.ticket() == null && body.call() == null) {
            throw InvalidInputException.of("ticket", "required");
        }
        if (body.ticket() != null && body.call() != null) {
            throw InvalidInputException.of("call", "ticket-or-call");
        }
        var done = commands.send(command(body), request).orRefuse();
        var erasures = done.events().stream().filter(PersonalDataErased.class::isInstance).map(PersonalDataErased.class::cast).toList();
        var erased = erasures.stream().flatMap(erasure -> erasure.erased().stream()).distinct().toList();
        return new Answer(erasures.getFirst().erasure(), erased, erasures.stream().map(Erased::of).toList(),
                Collections.disjoint(keys.unfinished(), erased), done.position());
    }

    private ErasePersonalData command(Body body) {
        if (body.contacts() != null && !body.what().contains(Erasable.CALLER)) {
            throw InvalidInputException.of("contacts", "contacts-need-caller");
        }
        var contacts = Objects.requireNonNullElse(body.contacts(), List.<String>of());
        return new ErasePersonalData(erasure(), body.ticket(), body.call(), body.what(),
                contacts.stream().distinct().map(contact -> new ErasePersonalData.Chosen(erasure(), contact)).toList(), body.basis(), body.reason());
    }

    private ErasureId erasure() {
        return new ErasureId(ids.withPrefix("erasure"));
    }
}
