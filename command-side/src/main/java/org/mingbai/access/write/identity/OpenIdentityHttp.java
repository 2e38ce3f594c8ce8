package org.mingbai.access.write.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.intake.contacts.Contact;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.RefusedException;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;


/** The one place where an identity leaves the system; it does so only after the commit that says who looked. */
@RestController
final class OpenIdentityHttp {

    private final Commands commands;
    private final LogSlices log;
    private final Vault vault;

    OpenIdentityHttp(Commands commands, LogSlices log, Vault vault) {
        this.commands = commands;
        this.log = log;
        this.vault = vault;
    }

    /** @param call one that joined the ticket; without it the identity is that of the caller whom the ticket was opened for */
    record Body(@NotBlank @Size(max = 4_000) String reason, @Nullable CallId call) {
    }

    record Answer(@Nullable String name, @Nullable String phone, @Nullable String address, long position) {
    }

    @PostMapping("/api/tickets/{number}/identity-openings")
    @Allows({Role.OPERATOR, Role.HANDLER, Role.DISPATCHER, Role.LEADER, Role.DISCIPLINE})
    Answer open(@Valid @RequestBody Body body, @PathVariable TicketNumber number, CommandRequest request) {
        var done = commands.send(new OpenIdentity(number, body.call(), body.reason()), request).orRefuse();
        var identity = identity(number, body.call());
        return new Answer(identity.name(), identity.phone(), identity.address(), done.position());
    }

    /** It may have been erased just after it was opened. */
    private CallerIdentity identity(TicketNumber number, @Nullable CallId call) {
        return log.fold(TicketCaller.FOLD, new Tag("ticket", number.value())).caller(call).map(Contact::caller)
                .flatMap(caller -> CallerIdentity.of(caller, vault)).orElseThrow(() -> new RefusedException(new IdentityErased()));
    }
}
