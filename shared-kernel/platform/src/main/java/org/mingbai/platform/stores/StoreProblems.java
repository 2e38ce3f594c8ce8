package org.mingbai.platform.stores;

import java.util.List;

/** One who knows of problems between a store and the log. Health, figures and pages ask all of them. Cheap, and asked often. */
@FunctionalInterface
public interface StoreProblems {

    List<StoreProblem> problems();
}
