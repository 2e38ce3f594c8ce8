package org.mingbai.kernel;

import java.time.Instant;

import org.mingbai.time.WorkingCalendar;

/**
 * What a decision may know beside its command and its state.
 *
 * @param now the domain's time
 * @param actor who acts
 * @param calendar the working calendar in force
 * @param stale true when the client named a version of the subject ({@code If-Match}) that is no longer the last
 * @param sealer encrypts text before it enters an event
 */
public record Context(Instant now, Actor actor, WorkingCalendar calendar, boolean stale, Sealer sealer) {
}
