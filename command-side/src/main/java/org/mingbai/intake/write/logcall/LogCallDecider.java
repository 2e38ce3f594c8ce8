package org.mingbai.intake.write.logcall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.intake.write.JoinedTicketIsClosed;
import org.mingbai.intake.write.Named;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OccurredInTheFuture;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownCard;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;

/** A call is recorded once, with what became of it: one commit holds the call and the ticket that it opened or joined. */
public final class LogCallDecider implements Decider<LogCall> {

    /** A call is logged while the caller talks, or just after. Beyond this it counts as entered late, which the ticket then shows for good. */
    static final Duration TIMELY = Duration.ofHours(1);
    public static final Fold<List<UnitCode>> UNIT_PATH =
            Fold.from(List.<UnitCode>of()).on(UnitEstablished.class, (_, unit) -> unit.path());

    @Override
    public Decision handle(LogCall c, Facts facts, Context ctx) {
        return decide(c, state(c, facts), ctx);
    }

    /**
     * What is known of the things that the command names.
     *
     * @param place the path of the unit where a ticket would wait; empty where there is no such unit
     * @param card the newest version of the card
     */
    public record State(List<UnitCode> place, Optional<ProcedureCardPublished> card, JoinedTicket joined) {
    }

    public static Decision decide(LogCall c, State s, Context ctx) {
        var occurredAt = c.occurredAt() == null ? ctx.now() : c.occurredAt();
        if (occurredAt.isAfter(ctx.now())) {
            return Decision.refuse(new OccurredInTheFuture());
        }
        return switch (c.outcome()) {
            case ANSWERED -> Decision.accept(received(c, null, occurredAt, ctx));
            case JOIN -> join(c, s, occurredAt, ctx);
            case TICKET -> open(c, s, occurredAt, ctx);
        };
    }

    private static Decision join(LogCall c, State s, Instant occurredAt, Context ctx) {
        var ticket = c.ticket();
        if (ticket == null || !s.joined().known()) {
            return Decision.refuse(new UnknownTicketNamed(ticket, "ticket"));
        }
        if (s.place().isEmpty()) {
            return Decision.refuse(new UnknownUnit(c.place(), "district"));
        }
        if (c.card() != null && s.card().isEmpty()) {
            return Decision.refuse(new UnknownCard(c.card()));
        }
        if (!ctx.actor().reaches(s.joined().path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (s.joined().closed()) {
            return Decision.refuse(new JoinedTicketIsClosed(ticket));
        }
        return Decision.accept(received(c, ticket, occurredAt, ctx),
                new CallJoined(c.call(), ticket, ctx.sealer().ticket(ticket, "subject", c.subject()),
                        ctx.sealer().ticket(ticket, "text", c.text()), c.matter().sealed(name -> ctx.sealer().ticket(ticket, Named.FIELD, name)),
                        null, occurredAt));
    }

    private static Decision open(LogCall c, State s, Instant occurredAt, Context ctx) {
        if (s.place().isEmpty()) {
            return Decision.refuse(new UnknownUnit(c.place(), "district"));
        }
        if (s.card().isEmpty()) {
            return Decision.refuse(new UnknownCard(c.card()));
        }
        if (!ctx.actor().reaches(s.place())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        var ticket = c.ticket();
        var promise = Promise.of(s.card().get(), c.line(), occurredAt, ctx.calendar());
        return Decision.accept(received(c, ticket, occurredAt, ctx),
                new TicketOpened(ticket, c.call(), c.line(), c.caller().sealed(ctx.sealer()), respondent(c, ticket, ctx), c.category(),
                        c.district(), c.place(), s.place(), promise.card(), ctx.sealer().ticket(ticket, "subject", c.subject()),
                        ctx.sealer().ticket(ticket, "text", c.text()), promise.deadline(), promise.steps(),
                        occurredAt.plus(TIMELY).isBefore(ctx.now()), null, occurredAt));
    }

    private static @Nullable Respondent respondent(LogCall c, TicketNumber ticket, Context ctx) {
        var named = c.respondent();
        return named == null ? null : named.sealed(name -> ctx.sealer().ticket(ticket, Named.FIELD, name));
    }

    /** The call carries what was said itself only where no ticket does. */
    private static CallReceived received(LogCall c, @Nullable TicketNumber ticket, Instant occurredAt, Context ctx) {
        var sealer = ctx.sealer();
        var caller = c.caller().sealed(sealer);
        return ticket != null
                ? new CallReceived(c.call(), c.line(), caller, c.outcome(), ticket, null, null, null, null, occurredAt)
                : new CallReceived(c.call(), c.line(), caller, c.outcome(), null, sealer.call(c.call(), "subject", c.subject()),
                        sealer.call(c.call(), "text", c.text()), sealer.call(c.call(), "answer", String.valueOf(c.answer())),
                        c.matter().sealed(name -> sealer.call(c.call(), Named.FIELD, name)), occurredAt);
    }

    private static State state(LogCall c, Facts facts) {
        var place = c.outcome() == CallOutcome.ANSWERED ? UNIT_PATH.empty()
                : facts.fold(UNIT_PATH, new Tag("unit", c.place().value()));
        var card = c.card() == null ? Optional.<ProcedureCardPublished>empty()
                : facts.fold(Cards.FOLD, Cards.tag(c.card())).newest(c.card());
        var joined = c.outcome() == CallOutcome.JOIN && c.ticket() != null
                ? facts.fold(JoinedTicket.FOLD, new Tag("ticket", c.ticket().value())) : JoinedTicket.FOLD.empty();
        return new State(List.copyOf(place), card, joined);
    }
}
