package org.mingbai.access.write.erasure;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.TicketNumber;

/**
 * A call as far as an erasure needs to know it.
 *
 * @param received null while there is no such call
 * @param textsIn the ticket that what was said on it stands in; null where it stands with the call itself
 * @param erased whether its own texts are
 * @param stoodAlone whether it was ever taken off a ticket: then what was said on it is sealed under its own key, too
 */
record CallMatter(@Nullable CallReceived received, @Nullable TicketNumber textsIn, boolean erased, boolean stoodAlone) {

    static final CallMatter NONE = new CallMatter(null, null, false, false);

    static final Fold<CallMatter> FOLD = Fold.from(NONE)
            .on(CallReceived.class, (_, received) -> new CallMatter(received, received.ticket(), false, false))
            .on(CallSeparated.class, (call, _) -> new CallMatter(call.received, null, call.erased, true))
            .on(CallJoined.class, (call, joined) -> call.in(joined.ticket()))
            .on(TicketOpened.class, (call, opened) -> call.in(opened.ticket()))
            .on(PersonalDataErased.class, CallMatter::after);

    private CallMatter after(PersonalDataErased erasure) {
        boolean itsTexts = received != null && erasure.concerns(ErasedKind.CALL, received.call().value());
        return new CallMatter(received, textsIn, erased || itsTexts, stoodAlone);
    }

    private CallMatter in(@Nullable TicketNumber ticket) {
        return received == null ? this : new CallMatter(received, ticket, erased, stoodAlone);
    }
}
