package org.mingbai.accountability.read.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.time.DomainClock;

/**
 * Answers from the log alone, which no table can contradict: finds the cases of a subject by tag, then folds each whole as it stood.
 * A reader sees the cases that lie within reach; somebody who served elsewhere may have others there.
 */
@Component
public final class FaultHistories {

    private final LogSlices log;
    private final Reach reach;
    private final DomainClock clock;
    private final SubjectPlaces places;

    FaultHistories(LogSlices log, Reach reach, DomainClock clock, SubjectPlaces places) {
        this.log = log;
        this.reach = reach;
        this.clock = clock;
        this.places = places;
    }

    /** @param asOf null: now. An instant to come shows what the record says so far. */
    public FaultHistory of(HistorySubject subject, @Nullable AsOf asOf, Actor reader) {
        places.requireVisible(subject, reader);
        long position = asOf == null ? log.tail() : log.positionAt(asOf.instant());
        var instant = asOf == null ? clock.instant() : asOf.instant();
        var cases = casesWithinReach(log.facts(position, subject.cases()), reader);
        var facts = cases.isEmpty() ? List.<RecordedFact>of() : log.facts(position, cases.toArray(Tag[]::new));
        return new FaultHistory(instant, position, FaultHistoryFold.entries(facts));
    }

    private Set<Tag> casesWithinReach(List<RecordedFact> openings, Actor reader) {
        return openings.stream().map(RecordedFact::event)
                .filter(FaultCaseOpened.class::isInstance).map(FaultCaseOpened.class::cast)
                .filter(opened -> reach.reaches(reader, opened.path()))
                .map(opened -> new Tag("fault-case", opened.faultCase().value()))
                .collect(Collectors.toSet());
    }
}
