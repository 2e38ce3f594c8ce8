package org.mingbai.time;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * By when something must be done, with everything that it was computed from, so that it can be explained years later.
 *
 * @param at the last instant that is in time: a nanosecond later is late
 * @param lastDay the day that {@code at} ends; 24:00 of it is 0:00 of the next
 * @param limit as promised, without extensions
 * @param startDay the day of the event, which is not counted (民法典 art. 201)
 * @param calendarVersion the version of the working calendar
 * @param provisional true where it reaches into a year that is not published: Monday to Friday were counted there
 * @param extendedBy days granted on top, in the unit of the limit; null where none were
 * @param countedOn what the end is not before, for what was extended after it had become firm; null where all days alone say when it ends
 */
public record Deadline(Instant at, LocalDate lastDay, Limit limit, LocalDate startDay, String calendarVersion, boolean provisional,
                       @Nullable Integer extendedBy, @Nullable CountedOn countedOn) {

    /** All days counted: the limit and what it was extended by. */
    public int days() {
        return limit.amount() + (extendedBy == null ? 0 : extendedBy);
    }

    /** True once the deadline has passed; at the very instant it is still kept. */
    public boolean isLate(Instant now) {
        return now.isAfter(at);
    }
}
