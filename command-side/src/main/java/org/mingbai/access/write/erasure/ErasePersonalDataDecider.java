package org.mingbai.access.write.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.Staff;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.value.UnitCode;

/**
 * Only what is over is erased: every matter of a caller is closed before their identity goes, and no fault case is running that may need
 * the texts. Whoever is complained about erases nothing of it.
 */
final class ErasePersonalDataDecider {

    private ErasePersonalDataDecider() {
    }

    /**
     * What is to be erased and all that may still need it.
     *
     * @param top the path of the highest unit: where a call lies that led to no ticket
     * @param ofCaller every ticket that the caller called about
     * @param pending fault cases about the ticket
     */
    record State(TicketMatter ticket, CallMatter call, List<UnitCode> top, CallerMatters caller, List<TicketMatter> ofCaller,
                 PendingCases pending, Staff staff) {
    }

    static Decision decide(ErasePersonalData c, State s, Context ctx) {
        // one after the other: what is not there has neither a place nor a caller
        var refusal = Stream.<Supplier<@Nullable Refusal>>of(() -> unknown(c, s), () -> outside(c, s, ctx), () -> callerStillNeeded(c, s),
                () -> textsStillNeeded(c, s)).map(Supplier::get).filter(Objects::nonNull).findFirst();
        return refusal.map(Decision::refuse).orElseGet(() -> Decision.accept(new PersonalDataErased(c.erasure(), c.ticket(), c.call(),
                path(s), erased(c, s), c.basis(), ctx.actor().account(), ctx.sealer().erasure(c.erasure(), "reason", c.reason()), ctx.now())));
    }

    private static @Nullable Refusal unknown(ErasePersonalData c, State s) {
        if (c.ticket() != null && s.ticket().opened() == null) {
            return new UnknownTicketNamed(c.ticket(), "ticket");
        }
        if (c.call() != null && s.call().received() == null) {
            return new UnknownCallNamed(c.call());
        }
        var received = s.call().received();
        return received != null && received.ticket() != null && c.what().contains(Erasable.TEXTS)
                ? new TextsStandInTicket(received.ticket()) : null;
    }

    private static @Nullable Refusal outside(ErasePersonalData c, State s, Context ctx) {
        if (!ctx.actor().reaches(path(s))) {
            return new OutsideJurisdiction();
        }
        var opened = s.ticket().opened();
        return opened != null && Involvement.complainedAbout(opened.respondent(), s.staff(), ctx.actor()) ? new ErasureInOwnCase() : null;
    }

    private static @Nullable Refusal callerStillNeeded(ErasePersonalData c, State s) {
        if (!c.what().contains(Erasable.CALLER)) {
            return null;
        }
        if (caller(s).subject() == null) {
            return new CallerAnonymous();
        }
        return s.caller().erased() ? new AlreadyErased() : s.ofCaller().stream().filter(matter -> !matter.closed()).findFirst()
                .map(matter -> new MatterNotClosed(matter.opened().ticket())).orElse(null);
    }

    private static @Nullable Refusal textsStillNeeded(ErasePersonalData c, State s) {
        if (!c.what().contains(Erasable.TEXTS)) {
            return null;
        }
        if (s.ticket().erased() || s.call().erased()) {
            return new AlreadyErased();
        }
        if (s.ticket().opened() != null && !s.ticket().closed()) {
            return new MatterNotClosed(s.ticket().opened().ticket());
        }
        return s.pending().any().map(NeededByFaultCase::new).orElse(null);
    }

    private static List<UnitCode> path(State s) {
        return s.ticket().opened() == null ? s.top() : s.ticket().path();
    }

    private static CallerRef caller(State s) {
        return s.ticket().opened() == null ? s.call().received().caller() : s.ticket().opened().caller();
    }

    private static List<ErasedKey> erased(ErasePersonalData c, State s) {
        var erased = new ArrayList<ErasedKey>();
        if (c.what().contains(Erasable.CALLER)) {
            erased.add(new ErasedKey(ErasedKind.SUBJECT, caller(s).subject().value()));
        }
        if (c.what().contains(Erasable.TEXTS)) {
            erased.add(c.ticket() == null ? new ErasedKey(ErasedKind.CALL, c.call().value())
                    : new ErasedKey(ErasedKind.TICKET, c.ticket().value()));
        }
        return erased;
    }
}
