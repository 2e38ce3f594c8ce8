package org.mingbai.intake.write.place;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.intake.write.JoinedTicketIsClosed;
import org.mingbai.intake.write.Named;
import org.mingbai.intake.write.Said;
import org.mingbai.intake.write.UnknownCall;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownCard;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;

/**
 * Whoever may see the ticket that the call stood with last may give it another place. Its own ticket counts from when the call came in:
 * that it was put with another matter is no fault of the caller's.
 */
public final class PlaceCallDecider implements Decider<PlaceCall> {

    /** Beyond this the ticket counts as entered late, which it then shows for good. */
    private static final Duration TIMELY = Duration.ofHours(1);
    public static final Fold<List<UnitCode>> UNIT_PATH =
            Fold.from(List.<UnitCode>of()).on(UnitEstablished.class, (_, unit) -> unit.path());

    @Override
    public Decision handle(PlaceCall c, Facts facts, Context ctx) {
        var call = facts.fold(CallPlace.FOLD, c.subject());
        var caller = facts.fold(Contacts.FOLD, c.subject()).find(c.call().value()).map(Contact::caller).orElse(null);
        return decide(c, new State(call, caller, ticket(call.leftLast(), facts),
                ticket(c.opens() ? null : c.ticket(), facts), List.copyOf(facts.fold(UNIT_PATH, Tag.of("unit", c.place()))),
                facts.fold(Cards.FOLD, Cards.tag(c.card())).newest(c.card())), ctx);
    }

    /**
     * @param caller as their identity is sealed now
     * @param left the ticket that the call was separated from
     * @param joined the ticket that it is to join
     * @param place the path of the unit where its own would wait; empty where there is no such unit
     * @param card the newest version of the card
     */
    public record State(CallPlace call, @Nullable CallerRef caller, JoinedTicket left, JoinedTicket joined, List<UnitCode> place, Optional<ProcedureCardPublished> card) {
        /** An earlier version did not say where it waits: with the ticket then. */
        List<UnitCode> waitsAt() {
            return call.waitsAt().isEmpty() ? left.path() : call.waitsAt();
        }
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** What was said on the call is gone: there is nothing left that a ticket could be about. */
        record CallWasErased(CallId call) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(PlaceCall c, State s, Context ctx) {
        if (!s.call().known()) {
            return Decision.refuse(new UnknownCall(c.call()));
        }
        if (s.call().alone() && !ctx.actor().reaches(s.waitsAt())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        if (!s.call().alone()) {
            return Decision.refuse(new CallHasItsPlace(c.call()));
        }
        if (c.said() == null) {
            return Decision.refuse(new WhyNot.CallWasErased(c.call()));
        }
        if (s.place().isEmpty()) {
            return Decision.refuse(new UnknownUnit(c.place(), "district"));
        }
        if (s.card().isEmpty()) {
            return Decision.refuse(new UnknownCard(c.card()));
        }
        return c.opens() ? open(c, c.said(), s, s.card().get(), ctx) : join(c, c.said(), s, ctx);
    }

    private static Decision join(PlaceCall c, Said said, State s, Context ctx) {
        if (!s.joined().known()) {
            return Decision.refuse(new UnknownTicketNamed(c.ticket(), "ticket"));
        }
        if (!ctx.actor().reaches(s.joined().path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (s.joined().closed()) {
            return Decision.refuse(new JoinedTicketIsClosed(c.ticket()));
        }
        return Decision.accept(new CallJoined(c.call(), c.ticket(), ctx.sealer().ticket(c.ticket(), "subject", said.subject()),
                ctx.sealer().ticket(c.ticket(), "text", said.text()),
                said.matter().sealed(name -> ctx.sealer().ticket(c.ticket(), Named.FIELD, name)), s.caller(), ctx.now()));
    }

    private static Decision open(PlaceCall c, Said said, State s, ProcedureCardPublished card, Context ctx) {
        if (!ctx.actor().reaches(s.place())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        var call = s.call().received();
        var named = said.matter().respondent();
        var respondent = named == null ? null : named.sealed(name -> ctx.sealer().ticket(c.ticket(), Named.FIELD, name));
        var promise = Promise.of(card, call.line(), call.occurredAt(), ctx.calendar());
        return Decision.accept(new TicketOpened(c.ticket(), c.call(), call.line(), Objects.requireNonNull(s.caller()), respondent,
                said.matter().category(), said.matter().district(), c.place(), s.place(), promise.card(), ctx.sealer().ticket(c.ticket(), "subject", said.subject()),
                ctx.sealer().ticket(c.ticket(), "text", said.text()), promise.deadline(), promise.steps(),
                call.occurredAt().plus(TIMELY).isBefore(ctx.now()), null, call.occurredAt()));
    }

    private static JoinedTicket ticket(@Nullable TicketNumber number, Facts facts) {
        return number == null ? JoinedTicket.FOLD.empty() : facts.fold(JoinedTicket.FOLD, Tag.of("ticket", number));
    }
}
