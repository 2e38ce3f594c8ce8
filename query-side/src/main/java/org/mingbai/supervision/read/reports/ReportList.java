package org.mingbai.supervision.read.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * Answers questions to the list of reports. Supervisors see what they filed themselves, also when their term is over; what others saw
 * may be covert, so it is for discipline and leaders only.
 */
@Component
public final class ReportList {

    private static final List<String> FACETS = List.of(ReportView.METHOD, ReportView.FAULT_SUSPECTED);

    private final ReportView view;
    private final Reach reach;
    private final Vault vault;
    private final Positioned positioned;

    ReportList(ReportView view, Reach reach, Vault vault, Positioned positioned) {
        this.view = view;
        this.reach = reach;
        this.vault = vault;
        this.positioned = positioned;
    }

    public ResponseEntity<PageOf<ReportRow>> ask(ReportQuestion question, Actor reader, @Nullable Long minPosition) {
        var query = ViewQuery.of(filter(question, reader)).sortedBy(new Sort(ReportView.AT, question.newestFirst()))
                .page(question.pageNumber(), question.pageSize()).counting(FACETS, Map.of());
        return positioned.fromView(view.store(), minPosition, query, found -> new PageOf<>(found.total(), question.pageNumber(),
                question.pageSize(), found.items().stream().map(item -> row(ReportView.read(item.body()))).toList(), found.facets()));
    }

    private Filter filter(ReportQuestion question, Actor reader) {
        var all = new ArrayList<Filter>();
        boolean seesOthers = reader.has(Role.DISCIPLINE) || reader.has(Role.LEADER);
        var own = Filter.is(ReportView.ACCOUNT, reader.account());
        all.add(seesOthers ? Filter.or(own, Filter.anyOf(ReportView.REACH, List.copyOf(reach.units(reader)))) : own);
        is(all, ReportView.REPORT, question.report());
        is(all, ReportView.TICKET, question.ticket());
        is(all, ReportView.POST, question.post());
        is(all, ReportView.REACH, question.unit());
        is(all, ReportView.METHOD, question.method() == null ? null : Json.kebab(question.method()));
        is(all, ReportView.FAULT_SUSPECTED, question.faultSuspected());
        return new Filter.And(all);
    }

    private ReportRow row(ReportView.Known known) {
        var filed = known.report();
        var owner = KeyOwner.of(filed.report());
        var row = vault.row();
        var place = row.open(owner, "place", filed.place());
        var findings = row.open(owner, "findings", filed.findings());
        return new ReportRow(filed.report(), filed.about(), filed.method(), place, filed.occurredAt(), findings, filed.faultSuspected(),
                known.account(), filed.supervisor(), known.recordedAt(), row.problem());
    }

    private static void is(List<Filter> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Filter.is(field, value));
        }
    }
}
