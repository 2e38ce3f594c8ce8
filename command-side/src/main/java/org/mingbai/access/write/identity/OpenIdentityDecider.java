package org.mingbai.access.write.identity;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.IdentityOpened;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.Staff;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.events.CallerRef;
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
import org.mingbai.kernel.value.CallId;
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
        var ticket = facts.fold(TicketCaller.FOLD, c.subject());
        var caller = ticket.caller(c.call()).map(Contact::caller).orElse(null);
        var subject = caller == null ? null : caller.subject();
        boolean erased = subject != null && facts.fold(ERASED, Tag.of("subject", subject));
        var staff = Involvement.staff(ticket.complainedOf(c.call()), ctx.actor(), facts);
        return switch (decide(c, new State(ticket, erased, staff), ctx)) {
            case Decision.Accepted accepted -> {
                requireReadable(caller, ctx.sealer());
                yield accepted;
            }
            case Decision.Refused refused -> refused;
        };
    }

    /**
     * @param erased whether the record of the caller's key says that it is; an earlier version told that on the record of one ticket only,
     *     whichever others had the same key
     * @param staff of the units that the actor and those complained of have to do with
     */
    record State(TicketCaller ticket, boolean erased, Staff staff) {
    }

    /** Why not. */
    sealed interface WhyNot extends Refusal {

        /** The call does not stand with the ticket: it never did, or was taken off it. */
        record CallIsNotOfTheTicket(CallId call) implements WhyNot, Input {

            @Override
            public String field() {
                return "call";
            }
        }

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
        if (!s.ticket().opened()) {
            return Decision.refuse(new UnknownTicket(c.ticket()));
        }
        if (!ctx.actor().reaches(s.ticket().path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        return s.ticket().caller(c.call()).map(contact -> decide(c, contact, s, ctx))
                .orElseGet(() -> Decision.refuse(new WhyNot.CallIsNotOfTheTicket(Objects.requireNonNull(c.call()))));
    }

    private static Decision decide(OpenIdentity c, Contact contact, State s, Context ctx) {
        var caller = contact.caller();
        if (caller.disclosure() != Disclosure.ANONYMOUS && s.ticket().complainedOf(c.call()).stream()
                .anyMatch(respondent -> Involvement.complainedAbout(respondent, s.staff(), ctx.actor()))) {
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
        if (contact.erased() || s.erased()) {
            return Decision.refuse(new IdentityErased());
        }
        return Decision.accept(new IdentityOpened(c.ticket(), contact.call(), caller.subject(), ctx.actor().account(),
                ctx.sealer().ticket(c.ticket(), "reason", c.reason()), ctx.now()));
    }

    /** An opening that could show nothing, since the key is missing, is not put on record as one. */
    private static void requireReadable(@Nullable CallerRef caller, Sealer sealer) {
        if (caller != null && caller.subject() != null && caller.identity() != null) {
            sealer.requireSubject(caller.subject());
        }
    }
}
