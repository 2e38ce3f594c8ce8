package org.mingbai.eventlog;

import java.util.List;

/**
 * One pass over the tag index in pieces, for entries that no event stands behind. Those of the commits that a {@link LogWalk} has found in
 * it are as many as it holds; only if there are more, each is compared with its commit, in a second pass. For one thread.
 */
public interface IndexWalk {

    /** What it has found so far. */
    List<Damage> found();

    /** How many there are for the commits that were walked to. */
    long entries();

    /** @return how many entries were looked at; none at the end */
    int step();
}
