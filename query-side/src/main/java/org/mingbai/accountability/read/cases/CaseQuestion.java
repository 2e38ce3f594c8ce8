package org.mingbai.accountability.read.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.read.CaseStage;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.address.Question;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * What somebody asks of the list of cases; null filters are open.
 *
 * @param unit the unit whose cases, and those of the units below it, are meant
 * @param sort {@code recordedAt} or {@code occurredAt}, {@code ,desc} for the newest first
 */
public record CaseQuestion(@Nullable List<CaseStage> state, @Nullable UnitCode unit, @Nullable FaultCode fault, @Nullable PersonId person,
                           @Nullable PostId post, @Nullable String sort, @Nullable Integer page, @Nullable Integer size) implements Question {
    /** An empty choice among several is none. */
    public CaseQuestion {
        state = state == null ? null : state.stream().filter(Objects::nonNull).toList();
    }

    private static final Map<String, Sort> ORDERS = Map.of(
            "recordedAt", new Sort(CaseView.RECORDED_AT, false), "recordedAt,desc", new Sort(CaseView.RECORDED_AT, true),
            "occurredAt", new Sort(CaseView.OCCURRED_AT, false), "occurredAt,desc", new Sort(CaseView.OCCURRED_AT, true));

    @Override
    public List<Fault> faults() {
        return sort == null || sort.isBlank() || ORDERS.containsKey(sort) ? List.of() : List.of(new Fault("sort", "sort"));
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }

    int pageSize() {
        return size == null ? PageOf.DEFAULT_SIZE : size;
    }

    Sort order() {
        return ORDERS.getOrDefault(sort == null || sort.isBlank() ? "recordedAt,desc" : sort, ORDERS.get("recordedAt,desc"));
    }
}
