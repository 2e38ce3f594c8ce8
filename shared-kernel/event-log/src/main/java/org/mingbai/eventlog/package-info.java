/**
 * An append-only event log: positions 1, 2, 3 … without a gap, exact append conditions, one hash chain.
 * Start at {@link org.mingbai.eventlog.EventLog}; the README of this module tells the rest.
 */
@NullMarked
package org.mingbai.eventlog;

import org.jspecify.annotations.NullMarked;
