package org.mingbai.platform.axon;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.LoggedFact;

/** Facts read inside a unit of work: each reading widens the condition under which its events may be appended. */
final class TransactionFacts implements Facts {

    private final EventStoreTransaction transaction;

    TransactionFacts(EventStoreTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public <S> S fold(Fold<S> fold, Tag... anyOf) {
        if (anyOf.length == 0) {
            return fold.empty();
        }
        return Commands.joined(transaction.source(SourcingCondition.conditionFor(criteria(fold.eventNames(), anyOf)))
                .reduce(fold.empty(), (state, entry) -> fold.apply(state, ((LoggedFact) entry.message().payload()).readable().event())));
    }

    @Override
    public boolean anyAbout(Tag tag) {
        return version(tag).isPresent();
    }

    /** The position of the last commit about the tag; an append by anybody else about it makes this decision lose. */
    OptionalLong version(Tag tag) {
        long last = transaction.source(SourcingCondition.conditionFor(criteria(Set.of(), tag)))
                .reduce(0L, (latest, entry) -> ((LoggedFact) entry.message().payload()).position())
                .join();
        return last == 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    private static EventCriteria criteria(Set<String> names, Tag... anyOf) {
        var types = EventJson.storedAs(names).stream().map(QualifiedName::new).collect(Collectors.toSet());
        return EventCriteria.either(Arrays.stream(anyOf).map(tag -> criterion(types, tag)).collect(Collectors.toList()));
    }

    private static EventCriteria criterion(Set<QualifiedName> types, Tag tag) {
        var tagged = EventCriteria.havingTags(org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value()));
        return types.isEmpty() ? tagged : tagged.andBeingOneOfTypes(types);
    }
}
