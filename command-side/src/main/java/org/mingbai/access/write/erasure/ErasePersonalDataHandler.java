package org.mingbai.access.write.erasure;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.write.Involvement;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class ErasePersonalDataHandler implements Handles<ErasePersonalData> {

    private static final Fold<List<UnitCode>> TOP = Fold.from(List.<UnitCode>of())
            .on(UnitEstablished.class, (top, unit) -> unit.path().size() == 1 ? unit.path() : top);

    @Override
    public Class<ErasePersonalData> command() {
        return ErasePersonalData.class;
    }

    @Override
    public Decision handle(ErasePersonalData c, Facts facts, Context ctx) {
        var ticket = c.ticket() == null ? TicketMatter.NONE : facts.fold(TicketMatter.FOLD, Tag.of("ticket", c.ticket()));
        var call = c.call() == null ? CallMatter.NONE : facts.fold(CallMatter.FOLD, Tag.of("call", c.call()));
        var caller = c.what().contains(Erasable.CALLER)
                ? subject(ticket.opened(), call.received()).map(subject -> facts.fold(CallerMatters.FOLD, Tag.of("subject", subject)))
                        .orElse(CallerMatters.NONE)
                : CallerMatters.NONE;
        var ofCaller = caller.tickets().stream().map(number -> facts.fold(TicketMatter.FOLD, Tag.of("ticket", number))).toList();
        var cases = ticket.faultCases().stream().map(faultCase -> Tag.of("fault-case", faultCase)).toArray(Tag[]::new);
        var respondent = ticket.opened() == null ? null : ticket.opened().respondent();
        return ErasePersonalDataDecider.decide(c, new ErasePersonalDataDecider.State(ticket, call,
                c.call() == null ? List.of() : facts.fold(TOP, OrganisationEvent.ALL), caller, ofCaller,
                cases.length == 0 ? PendingCases.NONE : facts.fold(PendingCases.FOLD, cases),
                Involvement.staff(respondent, ctx.actor(), facts)), ctx);
    }

    private static Optional<SubjectId> subject(@Nullable TicketOpened opened, @Nullable CallReceived received) {
        return Optional.ofNullable(opened).map(TicketOpened::caller).or(() -> Optional.ofNullable(received).map(CallReceived::caller))
                .map(CallerRef::subject);
    }
}
