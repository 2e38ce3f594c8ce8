package org.mingbai.accountability.read.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.read.CaseStage;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * What the record said.
 *
 * @param position how far the log was then
 * @param entries the newest case first
 */
public record FaultHistory(Instant asOf, long position, List<Entry> entries) {

    /**
     * A case as it stood.
     *
     * @param occurredAt when the fault happened
     * @param recordedAt when the case was entered
     * @param late true where the second is well after the first
     * @param breachAnnulled by a calendar published since, the ticket was not late when the case was opened
     */
    public record Entry(@JsonProperty("case") FaultCaseId faultCase, @Nullable TicketNumber ticket, @Nullable ReportId report,
                        @Nullable PersonId person, PostId post, UnitCode unit, FaultCode fault, CaseStage state,
                        @Nullable Sanction sanction, Instant occurredAt, Instant recordedAt, boolean late, boolean breachAnnulled,
                        List<Step> history) {
    }

    /** @param name the event's stored name */
    public record Step(long position, String name, Instant recordedAt, Instant occurredAt) {
    }
}
