package org.mingbai.commitment.read.deadlinepreview;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.time.WorkingCalendar;

/**
 * What would be promised for a matter accepted at an instant: computed by what also promises it, so that the caller is told the same.
 *
 * @param steps the clocks of the other steps that begin with acceptance
 */
record DeadlinePreview(CardVersion card, Instant acceptedAt, DeadlineBody deadline, List<Step> steps) {

    record Step(String step, DeadlineBody deadline) {
    }

    static DeadlinePreview of(ProcedureCardPublished card, HotlineLine line, Instant acceptedAt, WorkingCalendar calendar, Locale language) {
        var promise = Promise.of(card, line, acceptedAt, calendar);
        var steps = promise.steps().stream()
                .map(clock -> new Step(clock.step(), DeadlineBody.of(clock.deadline(), source(card, clock.step()), calendar, language)))
                .toList();
        return new DeadlinePreview(promise.card(), acceptedAt,
                DeadlineBody.of(promise.deadline(), Promise.bounding(card, line).source(), calendar, language), steps);
    }

    private static String source(ProcedureCardPublished card, String step) {
        return card.steps().stream().filter(each -> each.name().equals(step)).findFirst().orElseThrow().source();
    }
}
