package org.mingbai.eventlog.axon;

import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.eventlog.Tag;

/** Axon's criteria and conditions in the log's words. */
final class Criteria {

    /** No event bears it, so only criteria without any restriction match it. */
    private static final QualifiedName NOBODY = new QualifiedName("\u0000");

    private Criteria() {
    }

    static Query query(EventCriteria criteria) {
        // flatten() drops an unrestricted part of an "or", which would narrow the query: ask first
        if (criteria.matches(NOBODY, Set.of())) {
            return Query.everything();
        }
        return new Query(criteria.flatten().stream().map(Criteria::item).toList());
    }

    /**
     * As {@link #query}, and with what is about the same and bears a name that is not known: whoever decides on these tags does not pass
     * over it.
     */
    static Query boundary(EventCriteria criteria, KnownNames known) {
        Query named = query(criteria);
        return known.isUnsaid() ? named : new Query(named.items().stream().map(item -> withUnknown(item, known)).toList());
    }

    private static QueryItem withUnknown(QueryItem item, KnownNames known) {
        if (item.eventNames().isEmpty() || item.tags().isEmpty()) {
            return item;
        }
        return QueryItem.otherThan(known.without(item.eventNames()), item.tags());
    }

    static AppendCondition condition(org.axonframework.eventsourcing.eventstore.AppendCondition condition, KnownNames known) {
        ConsistencyMarker marker = condition.consistencyMarker();
        if (marker == ConsistencyMarker.INFINITY) {
            return AppendCondition.none();
        }
        return new AppendCondition(boundary(condition.criteria(), known), Math.max(0, GlobalIndexConsistencyMarker.position(marker)));
    }

    static Set<Tag> tags(Set<org.axonframework.messaging.eventstreaming.Tag> tags) {
        return tags.stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toUnmodifiableSet());
    }

    private static QueryItem item(EventCriterion criterion) {
        Set<String> names = criterion.types().stream().map(QualifiedName::fullName).collect(Collectors.toUnmodifiableSet());
        return new QueryItem(names, tags(criterion.tags()));
    }
}
