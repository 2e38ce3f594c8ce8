package org.mingbai.supervision.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;

/** What a supervisor saw. Place and findings are sealed under the report. */
@EventType(name = "supervision.supervision-report-filed")
public record SupervisionReportFiled(
        ReportId report,
        @Nullable SupervisorId supervisor,
        ReportSubject about,
        List<UnitCode> path,
        InspectionMethod method,
        SealedText place,
        SealedText findings,
        boolean faultSuspected,
        Instant occurredAt) implements SupervisionEvent {

    public SupervisionReportFiled {
        path = List.copyOf(path);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("report", report),
                Tag.of("supervisor", supervisor),
                Tag.of("ticket", about.ticket()),
                Tag.of("reports", "all"));
    }
}
