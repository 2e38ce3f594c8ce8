package org.mingbai.accountability.read.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.AppealOutcome;
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
 * A fault case with all its texts. A text that was erased is absent.
 *
 * @param breachAnnulled by a calendar published since, the ticket was not late when the case was opened: what was found or decided asks for another look
 * @param sanction what holds now
 * @param version for {@code If-Match}: the position of the last commit about the case
 */
public record CaseFile(FaultCaseId id, CaseStage state, @Nullable TicketNumber ticket, @Nullable ReportId report,
                       @Nullable PersonId person, @Nullable String personName, PostId post, UnitCode unit, FaultCode fault,
                       @Nullable String facts, Instant occurredAt, Instant recordedAt, boolean late, boolean breachAnnulled, @Nullable Finding finding,
                       @Nullable DecisionBody decision, @Nullable Appeal appeal, @Nullable AppealDecision appealDecision,
                       @Nullable Sanction sanction, long version, List<Step> history) {

    public record Finding(boolean verified, @Nullable String grounds, Instant at) {
    }

    /** @param policyVersion of the sanction policy that allowed it */
    public record DecisionBody(Sanction sanction, String legalBasis, @Nullable String reason, int policyVersion, Instant at) {
    }

    public record Appeal(@Nullable String grounds, Instant at) {
    }

    public record AppealDecision(AppealOutcome outcome, @Nullable Sanction sanction, @Nullable String reason, Instant at) {
    }

    /**
     * @param name the event's stored name
     * @param actor the account that acted
     */
    public record Step(long position, int index, String name, Instant occurredAt, Instant recordedAt, String actor) {
    }
}
