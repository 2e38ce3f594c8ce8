package org.mingbai.intake.read.unplaced;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;

/**
 * A call since it was taken off a ticket last.
 *
 * @param left null while it never was
 * @param caller as their identity is sealed now; null where that was erased, or an earlier version did not say
 * @param waits whether it stands alone and there is something of it that a ticket could be about
 */
record SeparatedCall(@Nullable CallSeparated left, @Nullable CallerRef caller, boolean waits) {
    static final SeparatedCall NEVER = new SeparatedCall(null, null, false);
    static final Fold<SeparatedCall> FOLD = Fold.from(NEVER)
            .on(CallSeparated.class, (_, left) -> new SeparatedCall(left, left.caller(), left.subject() != null && left.text() != null))
            .on(CallJoined.class, (call, _) -> call.placed())
            .on(TicketOpened.class, (call, _) -> call.placed())
            .on(ContactSetApart.class, SeparatedCall::apart)
            .on(PersonalDataErased.class, SeparatedCall::after);

    private SeparatedCall placed() {
        return new SeparatedCall(left, caller, false);
    }

    private SeparatedCall apart(ContactSetApart event) {
        return caller == null ? this : new SeparatedCall(left, new CallerRef(caller.disclosure(), event.subject(), event.identity()), waits);
    }

    private SeparatedCall after(PersonalDataErased erasure) {
        var itsTexts = left != null && erasure.concerns(ErasedKind.CALL, left.call().value());
        var itsCaller = caller != null && caller.subject() != null && erasure.concerns(ErasedKind.SUBJECT, caller.subject().value());
        return new SeparatedCall(left, itsCaller ? null : caller, waits && !itsTexts);
    }
}
