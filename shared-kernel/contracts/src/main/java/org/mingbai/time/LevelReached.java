package org.mingbai.time;

import java.time.Instant;

/**
 * A level of escalation that was reached.
 *
 * @param level 1 section, 2 bureau, 3 the superior bureau's leading group
 * @param at the instant after which it holds: the deadline that passed
 * @param basis the deadline that passed
 */
public record LevelReached(int level, Instant at, Deadline basis) {
}
