package org.mingbai.accountability.read.cases;

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
import org.mingbai.platform.json.Json;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;

/** Answers questions to the list of cases: those within reach to who judges, only their own to anybody else. */
@Component
public final class CaseList {

    private static final List<String> FACETS = List.of(CaseView.STATE, CaseView.FAULT, CaseView.UNIT);

    private final CaseView view;
    private final Reach reach;
    private final Positioned positioned;

    CaseList(CaseView view, Reach reach, Positioned positioned) {
        this.view = view;
        this.reach = reach;
        this.positioned = positioned;
    }

    public ResponseEntity<PageOf<CaseRow>> ask(CaseQuestion question, Actor reader, @Nullable Long minPosition) {
        var query = ViewQuery.of(filter(question, reader)).sortedBy(question.order())
                .page(question.pageNumber(), question.pageSize()).counting(FACETS, Map.of());
        return positioned.fromView(view.store(), minPosition, query, found -> new PageOf<>(found.total(), question.pageNumber(),
                question.pageSize(), found.items().stream().map(item -> CaseRow.of(view.read(item.body()))).toList(), found.facets()));
    }

    private Filter filter(CaseQuestion question, Actor reader) {
        var all = new ArrayList<Filter>();
        all.add(visible(reader));
        if (question.state() != null && !question.state().isEmpty()) {
            all.add(Filter.anyOf(CaseView.STATE, question.state().stream().map(Json::kebab).toList()));
        }
        is(all, CaseView.REACH, question.unit());
        is(all, CaseView.FAULT, question.fault());
        is(all, CaseView.PERSON, question.person());
        is(all, CaseView.POST, question.post());
        return new Filter.And(all);
    }

    private Filter visible(Actor reader) {
        var own = Filter.anyOf(CaseView.PERSON, reader.person() == null ? List.of() : List.of(reader.person()));
        boolean judges = reader.has(Role.DISCIPLINE) || reader.has(Role.LEADER);
        return judges ? Filter.or(own, Filter.anyOf(CaseView.REACH, List.copyOf(reach.units(reader)))) : own;
    }

    private static void is(List<Filter> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Filter.is(field, value));
        }
    }
}
