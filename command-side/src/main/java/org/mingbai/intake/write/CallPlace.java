package org.mingbai.intake.write;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Where one call stands, and where what was said on it does: in the ticket that it joined, or with the call itself once it was separated.
 *
 * @param received null while there is no such call
 * @param joined the ticket that it stands with now
 * @param leftLast the ticket that it was separated from last; null unless it stands alone since
 * @param subject sealed under the one that it stands with
 */
public record CallPlace(@Nullable CallReceived received, @Nullable TicketNumber joined, @Nullable TicketNumber leftLast,
                        @Nullable SealedText subject, @Nullable SealedText text) {
    public static final Fold<CallPlace> FOLD = Fold.from(new CallPlace(null, null, null, null, null))
            .on(CallReceived.class, (_, received) -> new CallPlace(received, null, null, null, null))
            .on(CallJoined.class, (place, joined) -> new CallPlace(place.received, joined.ticket(), null, joined.subject(), joined.text()))
            .on(CallSeparated.class, (place, separated) ->
                    new CallPlace(place.received, null, separated.ticket(), separated.subject(), separated.text()))
            .on(TicketOpened.class, (place, _) -> new CallPlace(place.received, null, null, null, null));

    public boolean known() {
        return received != null;
    }

    public boolean alone() {
        return leftLast != null;
    }
}
