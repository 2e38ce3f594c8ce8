package org.mingbai.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Matches an event that at least one item matches.
 *
 * @param items none = nothing matches
 */
public record Query(List<QueryItem> items) {

    private static final Query NOTHING = new Query(List.of());
    private static final Query EVERYTHING = new Query(List.of(new QueryItem(Set.of(), Set.of())));

    public Query {
        items = List.copyOf(items);
    }

    public static Query nothing() {
        return NOTHING;
    }

    public static Query everything() {
        return EVERYTHING;
    }

    /** Events that bear all of these tags. */
    public static Query tagged(Tag... tags) {
        return new Query(List.of(new QueryItem(Set.of(), Set.of(tags))));
    }

    public static Query named(String... eventNames) {
        return new Query(List.of(new QueryItem(Set.of(eventNames), Set.of())));
    }

    public static Query anyOf(QueryItem... items) {
        return new Query(Arrays.asList(items));
    }

    public boolean matches(String eventName, Set<Tag> eventTags) {
        return items.stream().anyMatch(item -> item.matches(eventName, eventTags));
    }

    public boolean isEverything() {
        return items.stream().anyMatch(QueryItem::isAny);
    }

    /** True if the tag index alone finds every match. */
    public boolean isIndexed() {
        return items.stream().noneMatch(item -> item.tags().isEmpty());
    }
}
