package org.mingbai.handling.read;

import java.time.Instant;

/** How many tickets wait for a day to come: a number, and nothing of what they are about. */
@FunctionalInterface
public interface OpenDeadlines {

    /** Open tickets whose deadline comes after this instant. */
    long after(Instant instant);
}
