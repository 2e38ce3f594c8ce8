package org.mingbai.intake.write.imports.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.card.PublishedCards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.Origin;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;

/**
 * History entered late: the ticket, what its clock did until the reply or until today, and the reply, as one commit. Promise and clock
 * are those of live tickets. Nobody is said to have dispatched or held it. A message that is known changes nothing, whichever import
 * or card brought it first. The boundary is the message, and the number that its ticket gets.
 */
public final class ImportMessageDecider implements Decider<ImportMessage> {

    private final PublishedCards cards;

    ImportMessageDecider(PublishedCards cards) {
        this.cards = cards;
    }

    @Override
    public Decision handle(ImportMessage c, Facts facts, Context ctx) {
        var known = facts.anyAbout(IntakeEvent.message(c.message()));
        return decide(c, new State(known, cards.version(c.card())), ctx);
    }

    /**
     * @param known whether any ticket comes from this message already
     * @param card the version that the import is measured by
     */
    public record State(boolean known, ProcedureCardPublished card) {
    }

    public static Decision decide(ImportMessage c, State s, Context ctx) {
        if (s.known()) {
            return Decision.accept();
        }
        return refusal(c, ctx).map(Decision::refuse).orElseGet(() -> Decision.accept(history(c, s.card(), ctx)));
    }

    private static Optional<RowRefusal> refusal(ImportMessage c, Context ctx) {
        var reply = c.row().reply();
        if (c.row().at().isAfter(ctx.now())) {
            return Optional.of(new MessageInTheFuture());
        }
        if (reply != null && reply.at().isBefore(c.row().at())) {
            return Optional.of(new ReplyBeforeMessage());
        }
        return reply != null && reply.at().isAfter(ctx.now()) ? Optional.of(new ReplyInTheFuture()) : Optional.empty();
    }

    private static List<DomainEvent> history(ImportMessage c, ProcedureCardPublished card, Context ctx) {
        var reply = c.row().reply();
        var opened = opened(c, card, ctx);
        var clock = TicketClock.FOLD.apply(TicketClock.FOLD.empty(), opened);
        var events = new ArrayList<DomainEvent>();
        events.add(opened);
        events.addAll(clock.due(card.pledge(), ctx.calendar(), reply == null ? ctx.now() : reply.at()));
        if (reply != null) {
            events.add(new TicketResolved(c.ticket(), null, ctx.sealer().ticket(c.ticket(), "reply", reply.text()), reply.at()));
        }
        return events;
    }

    private static TicketOpened opened(ImportMessage c, ProcedureCardPublished card, Context ctx) {
        var row = c.row();
        var promise = Promise.of(card, c.line(), row.at(), ctx.calendar());
        var caller = new CallerRef(Disclosure.NAMED, c.subject(), ctx.sealer().subject(c.subject(), "identity", c.identity()));
        return new TicketOpened(c.ticket(), null, c.line(), caller, null, row.category(), null, c.path().getLast(), c.path(), promise.card(),
                ctx.sealer().ticket(c.ticket(), "subject", row.subject()), ctx.sealer().ticket(c.ticket(), "text", row.text()),
                promise.deadline(), promise.steps(), true, new Origin(c.importId(), c.message()), row.at());
    }
}
