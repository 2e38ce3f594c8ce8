package org.mingbai.accountability.write.redate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCaseRedated;
import org.mingbai.accountability.write.UnknownFaultCase;
import org.mingbai.accountability.write.open.TicketRecord;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;

/**
 * A case has its instant from its ticket's first breach unless an officer gave another. What was once that instant and is no more is
 * counted with the breach; who bears the fault stays, since that was a person's judgement. Where no breach is left the case stands as it was
 * opened, for somebody to find it unfounded.
 */
public final class RedateFaultCaseDecider {

    private RedateFaultCaseDecider() {
    }

    /** @param at when the fault happened, as the case says now; null while there is no such case */
    public record Dated(@Nullable Instant at) {

        public static final Fold<Dated> FOLD = Fold.from(new Dated(null))
                .on(FaultCaseOpened.class, (_, opened) -> new Dated(opened.occurredAt()))
                .on(FaultCaseRedated.class, (_, redated) -> new Dated(redated.faultAt()));
    }

    public static Decision decide(RedateFaultCase c, Dated dated, TicketRecord ticket, Context ctx) {
        if (dated.at() == null) {
            return Decision.refuse(new UnknownFaultCase(c.faultCase()));
        }
        var breach = ticket.firstBreach();
        boolean inherited = ticket.told().contains(dated.at());
        return breach == null || breach.equals(dated.at()) || !inherited ? Decision.accept()
                : Decision.accept(new FaultCaseRedated(c.faultCase(), c.ticket(), breach, ctx.now()));
    }
}
