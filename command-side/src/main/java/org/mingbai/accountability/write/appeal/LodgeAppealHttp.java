package org.mingbai.accountability.write.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.http.CommandAnswer;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.AllowsSignedIn;

/**
 * Who may be the person of a case holds posts under any role, so no role is the right one. But whoever is the person of none has
 * nothing to ask here, and is told so before anything else, as with a role.
 */
@RestController
final class LodgeAppealHttp {

    private final Commands commands;
    private final LogSlices log;

    LodgeAppealHttp(Commands commands, LogSlices log) {
        this.commands = commands;
        this.log = log;
    }

    record Body(@NotBlank @Size(max = 20_000) String grounds) {
    }

    /** Runs before the body is read. */
    @ModelAttribute
    void requirePersonOfSomeCase(Actor actor) {
        var person = actor.person();
        boolean mayBe = actor.has(Role.HANDLER)
                || person != null && log.version(new Tag("fault-of-person", person.value())).isPresent();
        if (!mayBe) {
            throw new AccessDeniedException("the person of no case");
        }
    }

    @PostMapping("/api/fault-cases/{id}/appeal")
    @AllowsSignedIn
    CommandAnswer appeal(@Valid @RequestBody Body body, @PathVariable FaultCaseId id, CommandRequest request) {
        return new CommandAnswer(commands.send(new LodgeAppeal(id, body.grounds()), request).orRefuse().position());
    }
}
