package org.mingbai.platform.stores;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;

/** All that is known about stores that do not fit the log, from whoever knows. The one place that pages, health and figures ask. */
public final class StoresTold {

    private final ObjectProvider<StoreProblems> knowing;

    StoresTold(ObjectProvider<StoreProblems> knowing) {
        this.knowing = knowing;
    }

    /** The grave ones first. */
    public List<StoreProblem> problems() {
        var all = knowing.orderedStream().flatMap(each -> each.problems().stream()).toList();
        return List.of(true, false).stream().flatMap(grave -> all.stream().filter(each -> each.grave() == grave)).toList();
    }

    /** The highest position of this very log that any of them knew of, and that the log did not have at the start; 0 if none. */
    public long beyond() {
        return knowing.orderedStream().mapToLong(StoreProblems::beyond).max().orElse(0);
    }

    public Optional<StoreProblem> gravest() {
        return problems().stream().filter(StoreProblem::grave).findFirst();
    }
}
