package org.mingbai.intake.write.logcall;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.RespondentBody;
import org.mingbai.intake.write.numbers.TicketNumbers;
import org.mingbai.kernel.refusal.OccurredInTheFuture;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.axon.RefusedException;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class LogCallHttp {
    /** The bureau's own promise, which holds for every line. */
    private static final CardId DEFAULT_CARD = new CardId("bureau-hotline");

    private final Commands commands;
    private final Callers callers;
    private final TicketNumbers numbers;
    private final Ids ids;
    private final Vault vault;
    private final CalendarInForce calendar;
    private final Supplier<Cards> cards;

    LogCallHttp(Commands commands, Callers callers, TicketNumbers numbers, Ids ids, Vault vault,
                CalendarInForce calendar, LogSlices log) {
        this.commands = commands;
        this.callers = callers;
        this.numbers = numbers;
        this.ids = ids;
        this.vault = vault;
        this.calendar = calendar;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    /** Only a call that opened or joined a ticket answers its number; only one that opened it the query code and the deadline. */
    record Answer(CallId callId, @Nullable TicketNumber ticket, @Nullable String queryCode, @Nullable DeadlineBody deadline, long position) {
    }

    @PostMapping("/api/calls")
    @Allows(Role.OPERATOR)
    @ResponseStatus(HttpStatus.CREATED)
    Answer log(@Valid @RequestBody CallBody body, CommandRequest request, Locale language) {
        requireWhatTheOutcomeNeeds(body);
        refuseTheFuture(body, request);
        return answer(commands.send(command(body, request), request).orRefuse(), language);
    }

    private static void requireWhatTheOutcomeNeeds(CallBody body) {
        if (body.outcome() == CallOutcome.JOIN && body.ticket() == null) {
            throw InvalidInputException.of("ticket", "required");
        }
        if (body.outcome() != CallOutcome.JOIN && body.ticket() != null) {
            throw InvalidInputException.of("ticket", "number-from-the-system");
        }
        if (body.outcome() != CallOutcome.ANSWERED && body.answer() != null && !body.answer().isBlank()) {
            throw InvalidInputException.of("answer", "answer-told-to-nobody");
        }
        if (body.outcome() == CallOutcome.ANSWERED && (body.answer() == null || body.answer().isBlank())) {
            throw InvalidInputException.of("answer", "required");
        }
    }

    /** The decision refuses it, too; here it is refused before a number is drawn for it. */
    private static void refuseTheFuture(CallBody body, CommandRequest request) {
        if (body.occurredAt() != null && body.occurredAt().isAfter(request.cameAt())) {
            throw new RefusedException(new OccurredInTheFuture());
        }
    }

    private LogCall command(CallBody body, CommandRequest request) {
        var opens = body.outcome() == CallOutcome.TICKET;
        Instant occurredAt = Objects.requireNonNullElse(body.occurredAt(), request.cameAt());
        var opened = opens ? numbers.next(occurredAt) : null;
        return new LogCall(new CallId(ids.withPrefix("call")), body.outcome(), opened == null ? body.ticket() : opened,
                body.line(), callers.of(body.caller(), opened), RespondentBody.named(body.respondent()), stripped(body.category()), body.district(),
                Objects.requireNonNullElse(body.district(), request.actor().home()), body.subject().strip(), body.text().strip(),
                opens ? Objects.requireNonNullElse(body.card(), DEFAULT_CARD) : body.card(), occurredAt, stripped(body.answer()));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Answer answer(Outcome.Committed done, Locale language) {
        var call = done.event(CallReceived.class);
        return done.events().stream().filter(TicketOpened.class::isInstance).map(TicketOpened.class::cast).findFirst()
                .map(opened -> new Answer(call.call(), opened.ticket(), vault.queryCode(opened.ticket()), deadline(opened, language),
                        done.position()))
                .orElseGet(() -> new Answer(call.call(), call.ticket(), null, null, done.position()));
    }

    private DeadlineBody deadline(TicketOpened opened, Locale language) {
        var source = Promise.bounding(cards.get().version(opened.card()), opened.line()).source();
        return DeadlineBody.of(opened.deadline(), source, calendar.calendar(), language);
    }
}
