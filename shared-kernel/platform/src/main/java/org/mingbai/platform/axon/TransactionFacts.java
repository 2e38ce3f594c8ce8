package org.mingbai.platform.axon;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.KnownStates.Known;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.LoggedFact;

/** Facts read inside a unit of work: each reading widens the condition under which its events may be appended. */
final class TransactionFacts implements Facts {

    private final EventStoreTransaction transaction;
    private final KnownStates states;

    TransactionFacts(EventStoreTransaction transaction, KnownStates states) {
        this.transaction = transaction;
        this.states = states;
    }

    @Override
    public <S> S fold(Fold<S> fold, Tag... anyOf) {
        if (anyOf.length == 0) {
            return fold.empty();
        }
        var tags = Set.copyOf(Arrays.asList(anyOf));
        var known = states.of(fold, tags);
        var read = Commands.joined(transaction.source(after(known.position(), criteria(fold.eventNames(), anyOf))).reduce(known, (before, entry) -> {
            var fact = ((LoggedFact) entry.message().payload()).readable();
            return new Known<>(fact.position(), fold.apply(before.state(), fact.event()));
        }));
        states.put(fold, tags, read);
        return read.state();
    }

    private static SourcingCondition after(long position, EventCriteria criteria) {
        return SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(position + 1).position(), criteria);
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
