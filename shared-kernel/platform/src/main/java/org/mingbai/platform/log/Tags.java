package org.mingbai.platform.log;

import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.json.EventJson;

/** From the contracts' tags to the log's: two types, because the log is a library that knows no contracts. */
final class Tags {

    private Tags() {
    }

    static org.mingbai.eventlog.Tag of(Tag tag) {
        return new org.mingbai.eventlog.Tag(tag.key(), tag.value());
    }

    /** Events with at least one of the tags. */
    static Query anyOf(Tag... tags) {
        return new Query(Set.of(tags).stream().map(tag -> new QueryItem(Set.of(), Set.of(of(tag)))).toList());
    }

    /** Those of them that bear one of the names, and those whose name this software does not know: a fold never passes over these. */
    static Query anyOf(Set<String> names, Tag... tags) {
        var stored = EventJson.storedAs(names);
        var others = EventJson.names().stream().filter(name -> !stored.contains(name)).collect(Collectors.toUnmodifiableSet());
        return new Query(Set.of(tags).stream().map(tag -> QueryItem.otherThan(others, Set.of(of(tag)))).toList());
    }
}
