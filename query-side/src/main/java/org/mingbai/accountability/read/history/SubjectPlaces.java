package org.mingbai.accountability.read.history;

import java.util.HashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.accountability.read.history.HistorySubject.OfPerson;
import org.mingbai.accountability.read.history.HistorySubject.OfPost;
import org.mingbai.accountability.read.history.HistorySubject.OfUnit;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.OutsideJurisdictionException;
import org.mingbai.platform.log.LogSlices;

/** Where a subject is, or ever was: a history without a case is an answer, but only about somebody who exists and is within reach. */
@Component
final class SubjectPlaces {

    private static final Fold<Set<UnitCode>> UNITS = Fold.from(Set.<UnitCode>of())
            .on(PostEstablished.class, (units, post) -> with(units, post.unit()))
            .on(PostHolderNamed.class, (units, holder) -> with(units, holder.unit()))
            .on(UnitLeadNamed.class, (units, lead) -> with(units, lead.unit()));

    private final LogSlices log;
    private final Reach reach;

    SubjectPlaces(LogSlices log, Reach reach) {
        this.log = log;
        this.reach = reach;
    }

    void requireVisible(HistorySubject subject, Actor reader) {
        var paths = units(subject).stream().map(reach::path).filter(path -> !path.isEmpty()).toList();
        if (paths.isEmpty()) {
            throw new NotFoundException();
        }
        if (paths.stream().noneMatch(path -> reach.reaches(reader, path))) {
            throw new OutsideJurisdictionException();
        }
    }

    private Set<UnitCode> units(HistorySubject subject) {
        return switch (subject) {
            case OfPerson of -> log.fold(UNITS, new Tag("person", of.person().value()));
            case OfPost of -> log.fold(UNITS, new Tag("post", of.post().value()));
            case OfUnit of -> Set.of(of.unit());
        };
    }

    private static Set<UnitCode> with(Set<UnitCode> known, UnitCode unit) {
        var more = new HashSet<>(known);
        more.add(unit);
        return Set.copyOf(more);
    }
}
