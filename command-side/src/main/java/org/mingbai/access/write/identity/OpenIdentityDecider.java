package org.mingbai.access.write.identity;

import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.IdentityOpened;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.Staff;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.Role;

/**
 * A reporter's identity is never shown to the unit complained about, and whoever asked for confidence is not shown to those who handle
 * the matter. Where there is nothing to look at, because it was never told or was erased, nobody is said to have looked.
 */
final class OpenIdentityDecider implements Decider<OpenIdentity> {

    /** Whether the key of one subject is. */
    private static final Fold<Boolean> ERASED = Fold.from(false).on(PersonalDataErased.class, (erased, erasure) -> erased
            || erasure.erased().stream().anyMatch(key -> key.kind() == ErasedKind.SUBJECT));

    @Override
    public Decision handle(OpenIdentity c, Facts facts, Context ctx) {
        var ticket = withErasures(facts.fold(TicketCaller.FOLD, c.subject()), facts);
        var staff = Involvement.staff(ticket.respondent(), ctx.actor(), facts);
        return switch (decide(c, new State(ticket, staff), ctx)) {
            case Decision.Accepted accepted -> {
                requireReadable(ticket, ctx.sealer());
                yield accepted;
            }
            case Decision.Refused refused -> refused;
        };
    }

    /** @param staff of the units that the actor and the respondent have to do with */
    record State(TicketCaller ticket, Staff staff) {
    }

    /** Why not. */
    sealed interface WhyNot extends Refusal {

        /** The caller was anonymous: there is nothing to look at. */
        record IdentityNotGiven() implements WhyNot, Conflict {
        }

        /** The caller asked for confidence: who handles the matter handles it without knowing them (劳动保障监察条例 art. 9). */
        record ReporterAskedForConfidence() implements WhyNot, Forbidden {
        }

        /** The unit, post or person complained about never learns from the system who complained. */
        record ReporterHiddenFromRespondent() implements WhyNot, Forbidden {
        }
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
            return Decision.refuse(new WhyNot.ReporterHiddenFromRespondent());
        }
        if (caller.disclosure() == Disclosure.CONFIDENTIAL && ctx.actor().has(Role.HANDLER)) {
            return Decision.refuse(new WhyNot.ReporterAskedForConfidence());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        if (caller.disclosure() == Disclosure.ANONYMOUS) {
            return Decision.refuse(new WhyNot.IdentityNotGiven());
        }
        if (s.ticket().erased()) {
            return Decision.refuse(new IdentityErased());
        }
        return Decision.accept(new IdentityOpened(c.ticket(), caller.subject(), ctx.actor().account(),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
    }

    /** An opening that could show nothing, since the key is missing, is not put on record as one. */
    private static void requireReadable(TicketCaller ticket, Sealer sealer) {
        var caller = ticket.caller();
        if (caller != null && caller.subject() != null && caller.identity() != null) {
            sealer.requireSubject(caller.subject());
        }
    }

    /** An earlier version told an erasure on the record of one ticket only, whichever others had the same key. */
    private static TicketCaller withErasures(TicketCaller ticket, Facts facts) {
        var subject = ticket.caller() == null ? null : ticket.caller().subject();
        return subject != null && facts.fold(ERASED, Tag.of("subject", subject)) ? ticket.gone() : ticket;
    }
}
