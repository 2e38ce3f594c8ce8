package org.mingbai.accountability.write.open;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * Put a suspected fault on record.
 *
 * @param person null: who held the post then
 * @param occurredAt null: now, but for overdue handling of a ticket when its deadline first passed
 */
public record OpenFaultCase(FaultCaseId faultCase, @Nullable TicketNumber ticket, @Nullable ReportId report, @Nullable PersonId person,
                            PostId post, UnitCode unit, FaultCode fault, String facts, @Nullable Instant occurredAt) implements Creates {

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("fault-case", faultCase));
    }
}
