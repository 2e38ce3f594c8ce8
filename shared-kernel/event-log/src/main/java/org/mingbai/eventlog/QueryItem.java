package org.mingbai.eventlog;

import java.util.Set;

/**
 * Matches an event that bears one of the names and all of the tags.
 *
 * @param eventNames empty = any name
 * @param tags       empty = any event
 */
public record QueryItem(Set<String> eventNames, Set<Tag> tags) {

    public QueryItem {
        eventNames = Set.copyOf(eventNames);
        tags = Set.copyOf(tags);
    }

    public boolean matches(String eventName, Set<Tag> eventTags) {
        return matchesName(eventName) && eventTags.containsAll(tags);
    }

    public boolean matchesName(String eventName) {
        return eventNames.isEmpty() || eventNames.contains(eventName);
    }

    boolean isAny() {
        return eventNames.isEmpty() && tags.isEmpty();
    }
}
