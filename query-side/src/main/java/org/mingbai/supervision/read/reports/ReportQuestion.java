package org.mingbai.supervision.read.reports;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.supervision.events.InspectionMethod;

/**
 * What somebody asks of the list of reports; null filters are open.
 *
 * @param unit the unit whose reports, and those of the units below it, are meant
 * @param sort {@code at}, or {@code at,desc} for the newest first, which is the default
 */
public record ReportQuestion(@Nullable ReportId report, @Nullable TicketNumber ticket, @Nullable PostId post, @Nullable UnitCode unit,
                             @Nullable InspectionMethod method, @Nullable Boolean faultSuspected, @Nullable String sort,
                             @Nullable Integer page, @Nullable Integer size) {

    /** Refuses what cannot be answered as it was asked. Not in the constructor: the binder would wrap what that throws. */
    public ReportQuestion checked() {
        PageOf.check(pageNumber(), pageSize());
        if (sort != null && !sort.isBlank() && !sort.equals("at") && !sort.equals("at,desc")) {
            throw InvalidInputException.of("sort", "sort");
        }
        return this;
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
