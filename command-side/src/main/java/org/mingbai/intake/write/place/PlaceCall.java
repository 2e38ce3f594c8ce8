package org.mingbai.intake.write.place;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.write.Said;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * Give a call that stands alone a place.
 *
 * @param said what was said on it, and what is given now in the place of it; null where that was erased
 * @param ticket that it joins, or the number of the one that it opens
 * @param place the unit where a ticket of its own waits for dispatch: that of the district, else the operator's own
 * @param card that a ticket of its own is accepted under
 * @param opens whether the ticket is its own
 */
public record PlaceCall(CallId call, @Nullable Said said, TicketNumber ticket, UnitCode place, CardId card, boolean opens) implements About, Creates {

    @Override
    public Tag subject() {
        return Tag.of("call", call);
    }

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("ticket", opens ? ticket : null));
    }
}
