package org.mingbai.commitment.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.time.CalendarYear;

/** The State Council has published the holidays of a year, or corrected them. */
@EventType(name = "commitment.calendar-published")
public record CalendarPublished(
        CalendarYear year,
        String calendarVersion,
        Instant occurredAt) implements CommitmentEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("calendar", "published"), Tag.of("calendar", year.year()));
    }
}
