package org.mingbai.eventlog;

import java.util.Set;

/**
 * Matches an event that bears one of the names and all of the tags.
 *
 * @param eventNames empty = any name
 * @param tags       empty = any event
 * @param others     inverts the names: any but these. So a reader finds what it does not know
 */
public record QueryItem(Set<String> eventNames, Set<Tag> tags, boolean others) {

    public QueryItem(Set<String> eventNames, Set<Tag> tags) {
        this(eventNames, tags, false);
    }

    /** Events that bear all of the tags and none of the names. */
    public static QueryItem otherThan(Set<String> eventNames, Set<Tag> tags) {
        return new QueryItem(eventNames, tags, true);
    }

    public QueryItem {
        eventNames = Set.copyOf(eventNames);
        tags = Set.copyOf(tags);
    }

    public boolean matches(String eventName, Set<Tag> eventTags) {
        return matchesName(eventName) && eventTags.containsAll(tags);
    }

    public boolean matchesName(String eventName) {
        return eventNames.isEmpty() || eventNames.contains(eventName) != others;
    }

    boolean isAny() {
        return eventNames.isEmpty() && tags.isEmpty();
    }
}
