package org.mingbai.eventlog.axon;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The event names that a software can read. Which of them a decision does not look at is asked with every decision, and remembered. */
final class KnownNames {

    private static final int MOST = 1_000;

    private final Set<String> names;
    private final Map<Set<String>, Set<String>> without = new ConcurrentHashMap<>();

    /** @param names none = it is not said */
    KnownNames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    boolean isUnsaid() {
        return names.isEmpty();
    }

    Set<String> without(Set<String> some) {
        Set<String> remembered = without.get(some);
        if (remembered == null) {
            remembered = names.stream().filter(name -> !some.contains(name)).collect(Collectors.toUnmodifiableSet());
            if (without.size() < MOST) {
                without.put(some, remembered);
            }
        }
        return remembered;
    }
}
