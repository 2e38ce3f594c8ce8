package org.mingbai.intake.read.unplaced;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * A call that has no place yet. It never says who called.
 *
 * @param occurredAt when it came in: a ticket of its own counts from then
 * @param respondent and what follows it: what a ticket of its own will say unless something else is given
 * @param ticket that it was taken off
 * @param problem why its words cannot be read, if so
 */
public record UnplacedCall(CallId callId, HotlineLine line, @Nullable String subject, @Nullable String text, Instant occurredAt,
                           @Nullable Respondent respondent, @Nullable String category, @Nullable UnitCode district, @Nullable CardId card,
                           TicketNumber ticket, Instant separatedAt, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {

    /** Whom or what it is about. */
    public record Respondent(RespondentKind kind, @Nullable String name, @Nullable String id) {
    }
}
