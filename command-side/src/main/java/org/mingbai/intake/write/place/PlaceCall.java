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
 * @param said what was said on it; null where that was erased
 * @param ticket that it joins, or the number of the one that it opens
 * @param opens what the ticket is to be that it opens; null where it joins
 */
public record PlaceCall(CallId call, @Nullable Said said, TicketNumber ticket, @Nullable Opening opens) implements About, Creates {

    /** @param place the unit where the ticket waits for dispatch: that of the district, else the operator's own */
    public record Opening(@Nullable String category, @Nullable UnitCode district, UnitCode place, CardId card) {
    }

    @Override
    public Tag subject() {
        return Tag.of("call", call);
    }

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("ticket", opens == null ? null : ticket));
    }
}
