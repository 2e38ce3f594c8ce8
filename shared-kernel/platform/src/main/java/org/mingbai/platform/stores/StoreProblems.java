package org.mingbai.platform.stores;

import java.util.List;

/** One who knows of problems between a store and the log. Health, figures and pages ask all of them. Cheap, and asked often. */
@FunctionalInterface
public interface StoreProblems {

    List<StoreProblem> problems();

    /** The highest position of this very log that a store knew of, and that the log did not have at the start; 0 if none. */
    default long beyond() {
        return 0;
    }
}
