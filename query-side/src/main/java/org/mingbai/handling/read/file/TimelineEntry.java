package org.mingbai.handling.read.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.HolderBody;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * One event of a ticket.
 *
 * @param name the event's stored name, {@code handling.ticket-dispatched}
 * @param late true where it was recorded well after it had happened
 * @param text what was written, opened
 * @param unit where the ticket lies after it, or who must act
 * @param at the deadline that it set, or that passed
 * @param value the one word that it decided: resolution, satisfaction, method
 * @param from the ticket that a call was taken off before it came to this one
 * @param number what it counted: returns, days, the level
 */
public record TimelineEntry(long position, int index, String name, Instant occurredAt, Instant recordedAt, String actor, boolean late,
                            @Nullable String text, @Nullable UnitCode unit, @Nullable PostId post, @Nullable HolderBody holder,
                            @Nullable Instant at, @Nullable TicketNumber from, @Nullable String value, @Nullable Integer number, @Nullable Integer round) {
}
