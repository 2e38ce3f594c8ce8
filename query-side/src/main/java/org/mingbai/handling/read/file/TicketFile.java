package org.mingbai.handling.read.file;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.read.HolderBody;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.DeadlineBody;

/**
 * One ticket with everything that a reader may know of it; who the caller is stands nowhere in it.
 *
 * @param version position of the last commit about the ticket, its {@code ETag}
 * @param breached late at any time, whatever became of it
 * @param lateNow open, and its deadline has passed
 * @param steps clocks of the card's other steps
 * @param late true where the ticket itself was entered well after the call
 * @param erased true where its texts were erased and are absent for good
 */
public record TicketFile(TicketNumber number, TicketStage state, HotlineLine line, @Nullable CallId call, Disclosure disclosure,
                         @Nullable RespondentBody respondent, @Nullable String subject, @Nullable String text, @Nullable String category,
                         @Nullable UnitCode district, UnitCode unit, List<UnitCode> path, @Nullable PostId post, @Nullable HolderBody holder,
                         CardVersion card, Instant acceptedAt, Instant recordedAt, DeadlineBody deadline, List<StepBody> steps,
                         boolean breached, boolean lateNow, List<BreachBody> breaches, int level, int round, int returns, boolean passTheBuck, int reopened,
                         int pressed, @Nullable Instant resolvedAt, @Nullable Resolution resolution, @Nullable String reply,
                         @Nullable Satisfaction satisfied, boolean late, boolean erased, long version, List<TimelineEntry> timeline) {

    /** The employer, unit, post or person complained about. */
    public record RespondentBody(RespondentKind kind, @Nullable String name, @Nullable String id) {
    }

    /** A breach that stands: which level, of which round, and the instant that passed. */
    public record BreachBody(int level, int round, Instant at, UnitCode unit) {
    }

    /** The clock of one step of the card. */
    public record StepBody(String name, Instant at, boolean provisional) {
    }
}
