package org.mingbai.supervision.read.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.address.Question;
import org.mingbai.supervision.events.InspectionMethod;

/**
 * What somebody asks of the list of reports; null filters are open.
 *
 * @param unit the unit whose reports, and those of the units below it, are meant
 * @param sort {@code at}, or {@code at,desc} for the newest first, which is the default
 */
public record ReportQuestion(@Nullable ReportId report, @Nullable TicketNumber ticket, @Nullable PostId post, @Nullable UnitCode unit,
                             @Nullable InspectionMethod method, @Nullable Boolean faultSuspected, @Nullable String sort,
                             @Nullable Integer page, @Nullable Integer size) implements Question {

    @Override
    public List<Fault> faults() {
        return sort != null && !sort.isBlank() && !sort.equals("at") && !sort.equals("at,desc") ? List.of(new Fault("sort", "sort")) : List.of();
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }

    int pageSize() {
        return size == null ? PageOf.DEFAULT_SIZE : size;
    }

    boolean newestFirst() {
        return !"at".equals(sort);
    }
}
