package org.mingbai.access.write.erasure;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.kernel.Fold;

/**
 * A call as far as an erasure needs to know it.
 *
 * @param received null while there is no such call
 * @param erased whether its own texts are
 */
record CallMatter(@Nullable CallReceived received, boolean erased) {

    static final CallMatter NONE = new CallMatter(null, false);

    static final Fold<CallMatter> FOLD = Fold.from(NONE)
            .on(CallReceived.class, (_, received) -> new CallMatter(received, false))
            .on(PersonalDataErased.class, CallMatter::after);

    private CallMatter after(PersonalDataErased erasure) {
        boolean itsTexts = received != null && erasure.concerns(ErasedKind.CALL, received.call().value());
        return new CallMatter(received, erased || itsTexts);
    }
}
