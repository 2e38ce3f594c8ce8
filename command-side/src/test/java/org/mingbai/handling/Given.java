package org.mingbai.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.handling.write.TicketState;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** One ticket and what befell it: small builders for the tests of handling. */
public final class Given {

    /** A Tuesday morning, when the call came in. */
    public static final Instant ACCEPTED_AT = Instant.parse("2026-03-10T02:00:00Z");
    public static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    public static final UnitCode PROVINCE = new UnitCode("130000");
    public static final AccountId ACCOUNT = new AccountId("somebody");
    public static final Pledge PLEDGE = new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5)));

    private Given() {
    }

    public static Context by(UnitCode jurisdiction, Instant now, boolean stale) {
        return new Context(now, new Actor(ACCOUNT, Set.of(Role.DISPATCHER), Set.of(jurisdiction), null), WorkingCalendar.shipped(), stale,
                (kind, id, field, plain) -> new SealedText(kind + "|" + id + "|" + field + "|" + plain));
    }

    public static Context now() {
        return by(PROVINCE, ACCEPTED_AT, false);
    }

    public static Context at(Instant now) {
        return by(PROVINCE, now, false);
    }

    public static SealedText sealed(String field, String plain) {
        return new SealedText("ticket|" + TICKET + "|" + field + "|" + plain);
    }

    /** A card of one step: its limit bounds the reply. */
    public static ProcedureCardPublished card(Limit limit, @Nullable Limit extension) {
        var step = new CardStep("办结", List.of(), limit, extension, StepStart.ACCEPTANCE, true, "条例第十七条", false);
        return new ProcedureCardPublished(new CardId("labour-inspection"), 1, "明白卡", List.of(step), PLEDGE, null, Instant.EPOCH);
    }

    public static ProcedureCardPublished card() {
        return card(Limit.workingDays(13), null);
    }

    /** It waits at the province for its dispatch. */
    public static TicketOpened opened(ProcedureCardPublished card) {
        var promise = Promise.of(card, HotlineLine.COMPLAINT, ACCEPTED_AT, WorkingCalendar.shipped());
        return new TicketOpened(TICKET, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null, null,
                PROVINCE, List.of(PROVINCE), promise.card(), new SealedText("subject"), new SealedText("text"), promise.deadline(),
                promise.steps(), false, null, ACCEPTED_AT);
    }

    public static List<DomainEvent> history(DomainEvent... then) {
        var events = new ArrayList<DomainEvent>(List.of(opened(card())));
        events.addAll(List.of(then));
        return events;
    }

    public static TicketState ticket(DomainEvent... then) {
        return TicketState.FOLD.all(history(then));
    }

    public static TicketClock clock(DomainEvent... then) {
        return TicketClock.FOLD.all(history(then));
    }

    public static Holder holder(String name) {
        return new Holder(new PersonId("person-" + name), new SealedText("name"), HoldingAs.A);
    }

    /** Lies with somebody in this unit. */
    public static Assignment in(UnitCode... path) {
        return new Assignment(path[path.length - 1], List.of(path), null, holder(path[path.length - 1].value()));
    }

    /** Lies with nobody in this unit: it waits for its dispatch. */
    public static Assignment unheld(UnitCode... path) {
        return new Assignment(path[path.length - 1], List.of(path), null, null);
    }

    public static TicketDispatched dispatched(Assignment to) {
        return new TicketDispatched(TICKET, to, null, ACCEPTED_AT);
    }

    public static TicketTransferred transferred(UnitCode from, Assignment to) {
        return new TicketTransferred(TICKET, from, to, sealed("reason", "移交"), ACCEPTED_AT);
    }

    public static TicketReturned returned(UnitCode from, Assignment to, int returns) {
        return new TicketReturned(TICKET, from, to, returns, sealed("reason", "退回"), ACCEPTED_AT);
    }

    public static TicketAccepted accepted() {
        return new TicketAccepted(TICKET, null, ACCEPTED_AT);
    }

    public static TicketResolved resolved() {
        return new TicketResolved(TICKET, Resolution.UPHELD, sealed("reply", "已补发"), ACCEPTED_AT);
    }

    public static TicketClosed closed() {
        return new TicketClosed(TICKET, null, ACCEPTED_AT);
    }

    public static List<DomainEvent> events(Decision decision) {
        return ((Decision.Accepted) decision).events();
    }
}
