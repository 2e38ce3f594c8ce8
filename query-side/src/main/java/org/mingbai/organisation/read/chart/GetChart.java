package org.mingbai.organisation.read.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.read.chart.Chart.PostEntry;
import org.mingbai.organisation.read.chart.Chart.Sitting;
import org.mingbai.organisation.read.chart.Chart.UnitEntry;
import org.mingbai.pages.PeopleNames;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.log.LogSlices;

/** Answers lists of units and posts. Only the names on the page that is asked for are opened. */
@Component
final class GetChart {

    private final Supplier<Chart> chart;
    private final PeopleNames people;

    GetChart(LogSlices log, PeopleNames people) {
        this.chart = log.kept(Chart.FOLD, OrganisationEvent.ALL);
        this.people = people;
    }

    PageOf<UnitBody> units(ChartQuestion question, @Nullable UnitKind kind) {
        var found = chart.get().units().values().stream()
                .filter(entry -> question.covers(entry.unit().path()))
                .filter(entry -> kind == null || entry.unit().kind() == kind)
                .filter(entry -> question.names(entry.unit().unit().value(), entry.unit().name()))
                .toList();
        var kinds = found.stream().collect(Collectors.groupingBy(entry -> kebab(entry.unit().kind()), Collectors.counting()));
        return PageOf.cut(found, question.page(), question.size()).map(this::body).counting(Map.of("kind", kinds));
    }

    PageOf<PostBody> posts(ChartQuestion question) {
        var found = chart.get().posts().values().stream()
                .filter(entry -> question.covers(entry.post().path()))
                .filter(entry -> question.names(entry.post().post().value(), entry.post().name()))
                .toList();
        return PageOf.cut(found, question.page(), question.size()).map(this::body);
    }

    /** All of it, every name opened. */
    UnitTree tree() {
        var all = chart.get();
        return UnitTree.of(all.units().values().stream().map(this::body).toList(), all.posts().values().stream().map(this::body).toList());
    }

    private UnitBody body(UnitEntry entry) {
        var unit = entry.unit();
        List<UnitCode> path = unit.path();
        var lead = entry.lead();
        return new UnitBody(unit.unit(), unit.name(), unit.kind(), path.size() < 2 ? null : path.get(path.size() - 2), path,
                lead == null ? null : new UnitBody.LeadBody(lead.person(), name(lead.person())));
    }

    private PostBody body(PostEntry entry) {
        var post = entry.post();
        return new PostBody(post.post(), post.name(), post.unit(), holder(entry.seats().get(Seat.A)),
                holder(entry.seats().get(Seat.B)), entry.vacant());
    }

    private PostBody.@Nullable HolderBody holder(@Nullable Sitting sitting) {
        return sitting == null ? null
                : new PostBody.HolderBody(sitting.person(), name(sitting.person()), sitting.present());
    }

    private @Nullable String name(PersonId person) {
        return people.nameOf(person).orElse(null);
    }

    private static String kebab(UnitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
