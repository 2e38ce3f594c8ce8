package org.mingbai.supervision.events;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** What a report is about; at least one is given. */
public record ReportSubject(@Nullable TicketNumber ticket, @Nullable PostId post, @Nullable UnitCode unit) {
}
