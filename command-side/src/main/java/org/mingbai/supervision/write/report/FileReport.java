package org.mingbai.supervision.write.report;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.supervision.events.InspectionMethod;
import org.mingbai.supervision.events.ReportSubject;

/** Put on record what a supervisor saw at a place and time. {@code about} names at least one thing. */
public record FileReport(ReportId report, ReportSubject about, InspectionMethod method, String place, Instant at, String findings,
                         boolean faultSuspected) implements Creates {

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("report", report));
    }
}
