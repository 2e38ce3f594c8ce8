package org.mingbai.accountability.read.cases;

import java.time.Instant;

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

/** A fault case as one row of the list. */
public record CaseRow(FaultCaseId id, CaseStage state, @Nullable TicketNumber ticket, @Nullable ReportId report,
                      @Nullable PersonId person, PostId post, UnitCode unit, FaultCode fault, @Nullable Sanction sanction,
                      Instant occurredAt, Instant recordedAt, boolean late, boolean breachAnnulled) {

    static CaseRow of(CaseView.Known known) {
        var opened = known.summary().opened();
        return new CaseRow(opened.faultCase(), known.summary().state(), opened.ticket(), opened.report(), opened.person(), opened.post(),
                opened.unit(), opened.fault(), known.summary().sanction(), known.summary().faultAt(), known.recordedAt(), known.summary().late(known.recordedAt()),
                known.summary().breachAnnulled());
    }
}
