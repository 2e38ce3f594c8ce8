package org.mingbai.supervision.read.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.supervision.events.InspectionMethod;
import org.mingbai.supervision.events.ReportSubject;

/**
 * A report, opened.
 *
 * @param account of who filed it
 * @param supervisor the appointment it was filed under
 * @param at when it was seen
 * @param problem why its texts cannot be read, if so
 */
public record ReportRow(ReportId id, ReportSubject about, InspectionMethod method, @Nullable String place, Instant at,
                        @Nullable String findings, boolean faultSuspected, AccountId account, @Nullable SupervisorId supervisor,
                        Instant recordedAt, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {
}
