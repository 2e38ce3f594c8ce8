package org.mingbai.platform.log;

import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.kernel.Tag;

/** From the contracts' tags to the log's: two types, because the log is a library that knows no contracts. */
final class Tags {

    private Tags() {
    }

    static org.mingbai.eventlog.Tag of(Tag tag) {
        return new org.mingbai.eventlog.Tag(tag.key(), tag.value());
    }

    /** Events with at least one of the tags and, unless the set is empty, one of the names. */
    static Query anyOf(Set<String> names, Tag... tags) {
        return new Query(Set.of(tags).stream().map(tag -> new QueryItem(names, Set.of(of(tag)))).collect(Collectors.toList()));
    }
}
