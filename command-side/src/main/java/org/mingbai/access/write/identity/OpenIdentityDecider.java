package org.mingbai.access.write.identity;

import java.util.HashSet;
import java.util.Set;

import org.mingbai.access.events.IdentityOpened;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;

/**
 * A reporter's identity is never shown to the unit complained about, and whoever asked for confidence is not shown to those who handle
 * the matter. Looking at an anonymous caller shows nothing; that somebody looked is on record all the same.
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
        if (caller.disclosure() != Disclosure.ANONYMOUS && complainedAbout(s, ctx.actor())) {
            return Decision.refuse(new ReporterHiddenFromRespondent());
        }
        if (caller.disclosure() == Disclosure.CONFIDENTIAL && ctx.actor().has(Role.HANDLER)) {
            return Decision.refuse(new ReporterAskedForConfidence());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        return Decision.accept(new IdentityOpened(c.ticket(), caller.subject(), ctx.actor().account(),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
    }

    private static boolean complainedAbout(State s, Actor actor) {
        var complained = Complained.about(s.ticket().respondent());
        var person = actor.person();
        if (person != null && complained.person().filter(person::equals).isPresent()) {
            return true;
        }
        var own = ownUnits(s.staff(), actor);
        return complained.units(s.staff()).stream().anyMatch(unit -> own.stream().anyMatch(mine -> isPartOf(mine, unit)));
    }

    /** A leader is of the units that the account leads, also where the organisation names somebody else. */
    private static Set<UnitCode> ownUnits(Staff staff, Actor actor) {
        var own = new HashSet<UnitCode>();
        if (actor.person() != null) {
            own.addAll(staff.unitsOf(actor.person()));
        }
        if (actor.has(Role.LEADER)) {
            own.addAll(actor.jurisdictions());
        }
        return own;
    }

    /** A section is part of its bureau; a county is not part of its city's bureau. */
    private static boolean isPartOf(UnitCode mine, UnitCode unit) {
        return mine.equals(unit) || mine.value().startsWith(unit.value() + "-");
    }
}
