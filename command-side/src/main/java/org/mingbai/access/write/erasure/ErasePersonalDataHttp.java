package org.mingbai.access.write.erasure;

import java.util.Collections;
import java.util.List;
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

    /** Of a ticket or of a call, not of both. */
    record Body(@Nullable TicketNumber ticket, @Nullable CallId call, @NotEmpty Set<@NotNull Erasable> what, @NotNull ErasureBasis basis,
                @NotBlank @Size(max = 4_000) String reason) {
    }

    /** @param destroyed false while the key store could not do it; it is tried again until it can */
    record Answer(ErasureId id, List<ErasedKey> erased, boolean destroyed, long position) {
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
        var done = commands.send(new ErasePersonalData(new ErasureId(ids.withPrefix("erasure")), body.ticket(), body.call(), body.what(),
                body.basis(), body.reason()), request).orRefuse();
        var erasure = done.event(PersonalDataErased.class);
        boolean destroyed = Collections.disjoint(keys.unfinished(), erasure.erased());
        return new Answer(erasure.erasure(), erasure.erased(), destroyed, done.position());
    }
}
