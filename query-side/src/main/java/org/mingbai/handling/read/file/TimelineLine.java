package org.mingbai.handling.read.file;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.read.HolderBody;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.log.RecordedFact;

/** A {@link TimelineEntry} in the making. */
final class TimelineLine {
    /** Between what happens and its record lie seconds; beyond this somebody entered it afterwards. */
    private static final Duration TIMELY = Duration.ofHours(1);

    private final TicketTexts texts;
    private final TicketNumber ticket;
    private final RecordedFact fact;
    private @Nullable String text;
    private @Nullable UnitCode unit;
    private @Nullable PostId post;
    private @Nullable HolderBody holder;
    private @Nullable Instant at;
    private @Nullable TicketNumber from;
    private @Nullable String value;
    private @Nullable Integer number;
    private @Nullable Integer round;

    TimelineLine(TicketTexts texts, TicketNumber ticket, RecordedFact fact) {
        this.texts = texts;
        this.ticket = ticket;
        this.fact = fact;
    }

    TimelineLine text(String field, @Nullable SealedText sealed) {
        text = texts.open(ticket, field, sealed);
        return this;
    }

    TimelineLine to(Assignment assignment) {
        unit = assignment.unit();
        post = assignment.post();
        holder = texts.holderThen(assignment.holder());
        return this;
    }

    TimelineLine unit(UnitCode place) {
        unit = place;
        return this;
    }

    TimelineLine at(Instant deadline) {
        at = deadline;
        return this;
    }

    TimelineLine from(@Nullable TicketNumber former) {
        from = former;
        return this;
    }

    TimelineLine value(@Nullable String word) {
        value = word;
        return this;
    }

    TimelineLine number(int counted) {
        number = counted;
        return this;
    }

    TimelineLine round(int which) {
        round = which;
        return this;
    }

    TimelineEntry done() {
        var occurredAt = fact.event().occurredAt();
        return new TimelineEntry(fact.position(), fact.index(), fact.name(), occurredAt, fact.recordedAt(), fact.account(),
                occurredAt.plus(TIMELY).isBefore(fact.recordedAt()), text, unit, post, holder, at, from, value, number, round);
    }
}
