package org.mingbai.intake.write;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * Where one call stands, and where what was said on it does: in the ticket that it joined, or with the call itself once it was separated.
 *
 * @param received null while there is no such call
 * @param joined the ticket that it stands with now
 * @param leftLast the ticket that it was separated from last; null unless it stands alone since
 * @param waitsAt from the province down; empty unless it stands alone, and where an earlier version did not say
 * @param subject sealed under the one that it stands with
 */
public record CallPlace(@Nullable CallReceived received, @Nullable TicketNumber joined, @Nullable TicketNumber leftLast,
                        List<UnitCode> waitsAt, @Nullable SealedText subject, @Nullable SealedText text, @Nullable CallAbout about) {
    private static final CallPlace NOWHERE = new CallPlace(null, null, null, List.of(), null, null, null);
    public static final Fold<CallPlace> FOLD = Fold.from(NOWHERE)
            .on(CallReceived.class, (_, received) -> new CallPlace(received, null, null, List.of(), null, null, null))
            .on(CallJoined.class, (place, joined) -> new CallPlace(place.received, joined.ticket(), null, List.of(),
                    joined.subject(), joined.text(), joined.about()))
            .on(CallSeparated.class, (place, separated) ->
                    new CallPlace(place.received, null, separated.ticket(),
                    separated.path() == null ? List.of() : separated.path(), separated.subject(), separated.text(), separated.about()))
            .on(TicketOpened.class, (place, _) -> new CallPlace(place.received, null, null, List.of(), null, null, null));

    public boolean known() {
        return received != null;
    }

    public boolean alone() {
        return leftLast != null;
    }
}
