package org.mingbai.accountability.write.redate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.FaultCaseBreachAnnulled;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCaseRedated;
import org.mingbai.accountability.write.UnknownFaultCase;
import org.mingbai.accountability.write.open.TicketRecord;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.FaultCode;

/**
 * A case of overdue handling has its instant from its ticket's first breach unless an officer gave it, and tells what it would tell if it were opened at the same
 * moment with all that is published now: the first breach, or, where the ticket was not late yet, the moment of opening. It never
 * tells of what came after it. A breach that turns out to be no ground is told as such, to be judged by people; who bears the fault stays,
 * since that was a person's judgement. Nothing of this depends on how far the case is.
 */
public final class RedateFaultCaseDecider implements Decider<RedateFaultCase> {

    @Override
    public Decision handle(RedateFaultCase c, Facts facts, Context ctx) {
        return decide(c, facts.fold(Dated.FOLD, c.tag()),
                facts.fold(TicketRecord.FOLD, c.ticketTag()), ctx);
    }

    /**
     * @param opened null while there is no such case
     * @param at when the fault happened, as the case says now
     * @param annulled whether the case says that its breach was none
     */
    public record Dated(@Nullable FaultCaseOpened opened, @Nullable Instant at, boolean annulled) {

        public static final Fold<Dated> FOLD = Fold.from(new Dated(null, null, false))
                .on(FaultCaseOpened.class, (_, opened) -> new Dated(opened, opened.occurredAt(), false))
                .on(FaultCaseRedated.class, (dated, redated) -> new Dated(dated.opened(), redated.faultAt(), false))
                .on(FaultCaseBreachAnnulled.class, (dated, annulled) -> new Dated(dated.opened(), annulled.faultAt(), true));
    }

    public static Decision decide(RedateFaultCase c, Dated dated, TicketRecord ticket, Context ctx) {
        var opened = dated.opened();
        if (opened == null) {
            return Decision.refuse(new UnknownFaultCase(c.faultCase()));
        }
        boolean byBreach = dated.annulled() || ticket.told().contains(dated.at());
        if (!follows(opened, byBreach)) {
            return Decision.accept();
        }
        var breach = ticket.firstBreach();
        if (breach != null && !breach.isAfter(c.openedAt())) {
            return breach.equals(dated.at()) && !dated.annulled() ? Decision.accept()
                    : Decision.accept(new FaultCaseRedated(c.faultCase(), c.ticket(), breach, ctx.now()));
        }
        return byBreach && !dated.annulled()
                ? Decision.accept(new FaultCaseBreachAnnulled(c.faultCase(), c.ticket(), c.openedAt(), ctx.now())) : Decision.accept();
    }

    /** What was recorded before it was kept who gave the instant follows the breach whose instant it has. */
    private static boolean follows(FaultCaseOpened opened, boolean byBreach) {
        return opened.dateGiven() == null ? byBreach : !opened.dateGiven() && opened.fault().equals(FaultCode.OVERDUE_HANDLING);
    }
}
