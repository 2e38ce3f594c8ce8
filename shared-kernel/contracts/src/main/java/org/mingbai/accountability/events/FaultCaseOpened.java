package org.mingbai.accountability.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * A suspected fault is on record. {@code person} is who held the post then; {@code occurredAt} is when the fault happened; facts are sealed under the
 * case; {@code late} says that it was entered well after the fact;
 * {@code dateGiven} says whether the officer gave the instant, and is absent in what was recorded before that was kept. A fault of a unit is on the record of every unit above it, too.
 */
@EventType(name = "accountability.fault-case-opened")
public record FaultCaseOpened(
        FaultCaseId faultCase,
        @Nullable TicketNumber ticket,
        @Nullable ReportId report,
        @Nullable PersonId person,
        PostId post,
        UnitCode unit,
        List<UnitCode> path,
        FaultCode fault,
        SealedText facts,
        boolean late,
        @Nullable Boolean dateGiven,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    /** Beyond this between the fault and the opening of its case, the case counts as entered late, which the record then shows. */
    public static final Duration TIMELY = Duration.ofHours(24);

    public FaultCaseOpened {
        path = List.copyOf(path);
    }

    @Override
    public Set<Tag> tags() {
        var tags = Tag.set(Tag.of("fault-case", faultCase),
                Tag.of("ticket", ticket),
                Tag.of("fault-of-person", person),
                Tag.of("fault-of-post", post));
        path.forEach(unitOrAbove -> tags.add(new Tag("fault-of-unit", unitOrAbove.value())));
        return tags;
    }
}
