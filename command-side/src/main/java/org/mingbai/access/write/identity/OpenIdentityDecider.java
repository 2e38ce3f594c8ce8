package org.mingbai.access.write.identity;

import org.mingbai.access.events.IdentityOpened;
import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.Staff;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.Role;

/**
 * A reporter's identity is never shown to the unit complained about, and whoever asked for confidence is not shown to those who handle
 * the matter. Where there is nothing to look at, because it was never told or was erased, nobody is said to have looked.
 */
final class OpenIdentityDecider {

    private OpenIdentityDecider() {
    }

    /** @param staff of the units that the actor and the respondent have to do with */
    record State(TicketCaller ticket, Staff staff) {
    }

    static Decision decide(OpenIdentity c, State s, Context ctx) {
        var caller = s.ticket().caller();
        if (caller == null) {
            return Decision.refuse(new UnknownTicket(c.ticket()));
        }
        if (!ctx.actor().reaches(s.ticket().path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (caller.disclosure() != Disclosure.ANONYMOUS
                && Involvement.complainedAbout(s.ticket().respondent(), s.staff(), ctx.actor())) {
            return Decision.refuse(new ReporterHiddenFromRespondent());
        }
        if (caller.disclosure() == Disclosure.CONFIDENTIAL && ctx.actor().has(Role.HANDLER)) {
            return Decision.refuse(new ReporterAskedForConfidence());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        if (caller.disclosure() == Disclosure.ANONYMOUS) {
            return Decision.refuse(new IdentityNotGiven());
        }
        if (s.ticket().erased()) {
            return Decision.refuse(new IdentityErased());
        }
        return Decision.accept(new IdentityOpened(c.ticket(), caller.subject(), ctx.actor().account(),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
    }
}
