package org.mingbai.intake.write.place;

import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.Matter;
import org.mingbai.intake.write.RespondentBody;
import org.mingbai.intake.write.Said;
import org.mingbai.intake.write.SaidOnCalls;
import org.mingbai.intake.write.UnknownCall;
import org.mingbai.intake.write.numbers.TicketNumbers;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.RefusedException;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PlaceCallHttp {
    /** The bureau's own promise, which holds for every line. */
    private static final CardId DEFAULT_CARD = new CardId("bureau-hotline");

    private final Commands commands;
    private final SaidOnCalls said;
    private final TicketNumbers numbers;
    private final LogSlices log;
    private final Vault vault;

    PlaceCallHttp(Commands commands, SaidOnCalls said, TicketNumbers numbers, LogSlices log, Vault vault) {
        this.commands = commands;
        this.said = said;
        this.numbers = numbers;
        this.log = log;
        this.vault = vault;
    }

    /**
     * @param outcome {@code join} or {@code ticket}
     * @param ticket that it joins; the number of a new one comes from the system
     * @param respondent in the place of what was said on the call, as are category, district and card
     */
    record Body(@NotNull CallOutcome outcome, @Nullable TicketNumber ticket, @Valid @Nullable RespondentBody respondent, @Size(max = 100) @Nullable String category, @Nullable UnitCode district,
                @Nullable CardId card) {
    }

    /** @param queryCode only where it opened the ticket */
    record Answer(CallId callId, TicketNumber ticket, @Nullable String queryCode, long position) {
    }

    @PostMapping("/api/calls/{id}/placement")
    @Allows(Role.OPERATOR)
    @ResponseStatus(HttpStatus.CREATED)
    Answer place(@Valid @RequestBody Body body, @PathVariable CallId id, CommandRequest request) {
        var opens = opens(body);
        if (opens == (body.ticket() != null)) {
            throw InvalidInputException.of("ticket", opens ? "number-from-the-system" : "required");
        }
        var command = command(body, id, opens ? number(id) : body.ticket(), opens, request);
        var done = commands.send(command, request).orRefuse();
        return new Answer(id, command.ticket(), opens ? vault.queryCode(command.ticket()) : null, done.position());
    }

    private static boolean opens(Body body) {
        return switch (body.outcome()) {
            case TICKET -> true;
            case JOIN -> false;
            case ANSWERED -> throw InvalidInputException.of("outcome", "invalid-value");
        };
    }

    /** A number is drawn only for a call that stands alone; whether it still does is decided once more. */
    private TicketNumber number(CallId id) {
        var call = log.fold(CallPlace.FOLD, Tag.of("call", id));
        if (call.received() == null) {
            throw new RefusedException(new UnknownCall(id));
        }
        if (!call.alone()) {
            throw new RefusedException(new CallHasItsPlace(id));
        }
        return numbers.next(call.received().occurredAt());
    }

    private PlaceCall command(Body body, CallId id, TicketNumber ticket, boolean opens, CommandRequest request) {
        var category = body.category() == null || body.category().isBlank() ? null : body.category().strip();
        var given = new Matter(RespondentBody.named(body.respondent()), category, body.district(), body.card());
        var all = said.of(id).map(before -> before.about(given));
        var matter = all.map(Said::matter).orElse(given);
        return new PlaceCall(id, all.orElse(null), ticket, Objects.requireNonNullElse(matter.district(), request.actor().home()),
                Objects.requireNonNullElse(matter.card(), DEFAULT_CARD), opens);
    }
}
