package org.mingbai.access.write.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.Involvement;
import org.mingbai.access.write.Staff;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.SealedContacts;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * Only what is over is erased: the matter of each contact that is meant is closed before its identity goes, and no fault case is running
 * that may need the texts. What others said from the same number neither goes nor keeps anything. Whoever is complained about erases
 * nothing of it.
 */
final class ErasePersonalDataDecider implements Decider<ErasePersonalData> {

    private final SealedContacts sealed;

    ErasePersonalDataDecider(SealedContacts sealed) {
        this.sealed = sealed;
    }

    @Override
    public Decision handle(ErasePersonalData c, Facts facts, Context ctx) {
        return decide(c, new ErasureFacts(c, facts, ctx.actor(), sealed).state(), ctx);
    }

    /**
     * What is to be erased and all that may still need it.
     *
     * @param top the path of the highest unit: where a call lies that led to no ticket
     * @param contacts whose callers are to be erased, each once
     * @param staying contacts that are not meant and have their identity under the same key, as an earlier version left it
     * @param moved calls of the ticket that stood alone before: what was said on them is sealed under their own keys, too
     * @param pending fault cases about the ticket
     */
    record State(TicketMatter ticket, CallMatter call, List<UnitCode> top, List<ContactMatter> contacts, List<Staying> staying,
                 List<CallId> moved, PendingCases pending, Staff staff) {
    }

    /** Why not. */
    sealed interface WhyNot extends Refusal {

        /** What is to be erased cannot be read any more as it is. */
        record AlreadyErased() implements WhyNot, Conflict {

            @Override
            public String field() {
                return "what";
            }
        }

        /** Nobody knows who called: there is nothing of the caller to erase. */
        record CallerAnonymous() implements WhyNot, Conflict {

            @Override
            public String field() {
                return "what";
            }
        }

        /** Nobody erases what was said about themselves or about their own unit. */
        record ErasureInOwnCase() implements WhyNot, Forbidden {
        }

        /** A matter that is not closed still needs its texts and its caller. */
        record MatterNotClosed(TicketNumber ticket) implements WhyNot, Conflict {
        }

        /** A fault case that is still running may need what was said. */
        record NeededByFaultCase(FaultCaseId faultCase) implements WhyNot, Conflict {
        }

        /** What was said on this call stands in a ticket: it is erased with that. */
        record TextsStandInTicket(TicketNumber ticket) implements WhyNot, Input {

            @Override
            public String field() {
                return "call";
            }
        }

        /** No such call. */
        record UnknownCallNamed(CallId call) implements WhyNot, Input {

            @Override
            public String field() {
                return "call";
            }
        }

        /** No such call, and no such ticket, whose caller is to be erased. */
        record UnknownContact(String contact) implements WhyNot, Input {

            @Override
            public String field() {
                return "contacts";
            }
        }
    }

    /** @param identity in clear; null where nothing is known of it */
    record Staying(Contact contact, @Nullable String identity) {

        @Override
        public String toString() {
            return "Staying[" + contact.id() + "]";
        }
    }

    static Decision decide(ErasePersonalData c, State s, Context ctx) {
        // one after the other: what is not there has neither a place nor a caller
        var refusal = Stream.concat(Stream.<Supplier<@Nullable Refusal>>of(() -> unknown(c, s), () -> outside(s, ctx)),
                Stream.concat(s.contacts().stream().map(matter -> () -> callerStillNeeded(c, matter, s, ctx)), Stream.of(() -> textsStillNeeded(c, s))))
                .map(Supplier::get).filter(Objects::nonNull).findFirst();
        return refusal.map(Decision::refuse).orElseGet(() -> Decision.accept(events(c, s, ctx)));
    }

    private static @Nullable Refusal unknown(ErasePersonalData c, State s) {
        if (c.ticket() != null && s.ticket().opened() == null) {
            return new UnknownTicketNamed(c.ticket(), "ticket");
        }
        if (c.call() != null && s.call().received() == null) {
            return new WhyNot.UnknownCallNamed(c.call());
        }
        var textsIn = s.call().textsIn();
        return textsIn != null && c.what().contains(Erasable.TEXTS) ? new WhyNot.TextsStandInTicket(textsIn) : null;
    }

    private static @Nullable Refusal outside(State s, Context ctx) {
        if (!ctx.actor().reaches(path(s))) {
            return new OutsideJurisdiction();
        }
        return complainedAbout(s.ticket(), s.staff(), ctx) ? new WhyNot.ErasureInOwnCase() : null;
    }

    private static @Nullable Refusal callerStillNeeded(ErasePersonalData c, ContactMatter matter, State s, Context ctx) {
        if (matter.contact() == null || !matter.proposed()) {
            return new WhyNot.UnknownContact(matter.id());
        }
        if (!ctx.actor().reaches(matter.path(s.top()))) {
            return new OutsideJurisdiction();
        }
        if (complainedAbout(matter.ticket(), matter.staff(), ctx)) {
            return new WhyNot.ErasureInOwnCase();
        }
        if (!matter.contact().named()) {
            return new WhyNot.CallerAnonymous();
        }
        if (matter.contact().erased()) {
            return new WhyNot.AlreadyErased();
        }
        return matter.ticket().opened() != null && !matter.ticket().closed() ? new WhyNot.MatterNotClosed(matter.ticket().opened().ticket()) : null;
    }

    private static boolean complainedAbout(TicketMatter ticket, Staff staff, Context ctx) {
        return ticket.opened() != null && Involvement.complainedAbout(ticket.opened().respondent(), staff, ctx.actor());
    }

    private static @Nullable Refusal textsStillNeeded(ErasePersonalData c, State s) {
        if (!c.what().contains(Erasable.TEXTS)) {
            return null;
        }
        if (s.ticket().erased() || s.call().erased()) {
            return new WhyNot.AlreadyErased();
        }
        if (s.ticket().opened() != null && !s.ticket().closed()) {
            return new WhyNot.MatterNotClosed(s.ticket().opened().ticket());
        }
        return s.pending().any().map(WhyNot.NeededByFaultCase::new).orElse(null);
    }

    private static List<UnitCode> path(State s) {
        return s.ticket().opened() == null ? s.top() : s.ticket().path();
    }

    /** Whoever stays has a key of their own before the shared one goes; each that goes stands on its own record. */
    private static List<DomainEvent> events(ErasePersonalData c, State s, Context ctx) {
        var events = new ArrayList<DomainEvent>();
        s.staying().forEach(staying -> events.add(apart(staying, ctx)));
        var own = s.contacts().stream().filter(matter -> isOwn(c, s, matter)).findFirst();
        if (own.isPresent() || c.what().contains(Erasable.TEXTS)) {
            events.add(erased(c, c.erasure(), own, textKeys(c, s), path(s), ctx));
        }
        s.contacts().stream().filter(matter -> !isOwn(c, s, matter))
                .forEach(matter -> events.add(erased(c, matter.erasure(), Optional.of(matter), List.of(), matter.path(s.top()), ctx)));
        return events;
    }

    /** Whether the contact is that of the ticket or call that was named. */
    private static boolean isOwn(ErasePersonalData c, State s, ContactMatter matter) {
        return c.call() != null ? c.call().equals(matter.contact().call())
                : matter.contact().opens() && Objects.equals(c.ticket(), matter.contact().ticket());
    }

    private static List<ErasedKey> textKeys(ErasePersonalData c, State s) {
        if (!c.what().contains(Erasable.TEXTS)) {
            return List.of();
        }
        return c.ticket() == null ? List.of(new ErasedKey(ErasedKind.CALL, c.call().value()))
                : Stream.concat(Stream.of(new ErasedKey(ErasedKind.TICKET, c.ticket().value())),
                        s.moved().stream().map(call -> new ErasedKey(ErasedKind.CALL, call.value()))).toList();
    }

    private static PersonalDataErased erased(ErasePersonalData c, ErasureId erasure, Optional<ContactMatter> contact, List<ErasedKey> texts,
                                             List<UnitCode> path, Context ctx) {
        var ticket = contact.map(ContactMatter::contact).map(Contact::ticket).orElse(contact.isPresent() ? null : c.ticket());
        var call = contact.map(ContactMatter::contact).map(Contact::call).orElse(contact.isPresent() ? null : c.call());
        var keys = Stream.concat(contact.map(ContactMatter::key).stream(), texts.stream()).toList();
        return new PersonalDataErased(erasure, ticket, call, path, keys, c.basis(), ctx.actor().account(),
                ctx.sealer().erasure(erasure, "reason", c.reason()), ctx.now());
    }

    private static ContactSetApart apart(Staying staying, Context ctx) {
        var contact = staying.contact();
        var subject = new SubjectId("subject-" + contact.call().value().substring("call-".length()));
        return new ContactSetApart(contact.call(), contact.ticket(), contact.caller().subject(), subject,
                staying.identity() == null ? null : ctx.sealer().subject(subject, "identity", staying.identity()), ctx.now());
    }
}
