package org.mingbai.intake.write.logcall;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.write.Matter;
import org.mingbai.intake.write.Named;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * Put a call on record.
 *
 * @param ticket the number of the ticket to open, or of the one to join; null for a call that is answered on the spot
 * @param place the unit where a ticket waits for dispatch: that of the district, else the operator's own
 * @param card the card that the ticket is accepted under; null where there is none to open, unless it was named
 * @param occurredAt when the call came in; null: when it is decided
 * @param answer what the caller was told; null unless the call was answered on the spot
 */
public record LogCall(CallId call, CallOutcome outcome, @Nullable TicketNumber ticket, HotlineLine line, Caller caller,
                      @Nullable Named respondent, @Nullable String category, @Nullable UnitCode district, UnitCode place,
                      String subject, String text, @Nullable CardId card, @Nullable Instant occurredAt, @Nullable String answer) implements Creates {

    /** What was given beside the words. */
    public Matter matter() {
        return new Matter(respondent, category, district, card);
    }

    /** The ticket that a call joins is there; the one that it opens is not. */
    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("call", call), Tag.of("ticket", outcome == CallOutcome.TICKET ? ticket : null));
    }
}
