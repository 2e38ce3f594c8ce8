package org.mingbai.platform.axon;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.KnownStates.Known;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.AnswerWatch;
import org.mingbai.platform.log.LoggedFact;

/** Facts read inside a unit of work: each reading widens the condition under which its events may be appended. What was read stays as it was. */
final class TransactionFacts implements Facts {

    private final EventStoreTransaction transaction;
    private final KnownStates states;
    private final AnswerWatch watch;
    private final Map<List<Object>, Known<?>> folded = new HashMap<>();
    private final Map<Tag, OptionalLong> versions = new HashMap<>();
    private Instant newest = Instant.MIN;

    /** @param watch is told what was read, and refuses what nothing may be decided on */
    TransactionFacts(EventStoreTransaction transaction, KnownStates states, AnswerWatch watch) {
        this.transaction = transaction;
        this.watch = watch;
        this.states = states;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> S fold(Fold<S> fold, Tag... anyOf) {
        return anyOf.length == 0 ? fold.empty()
                : ((Known<S>) folded.computeIfAbsent(List.of(fold, Set.copyOf(Arrays.asList(anyOf))), _ -> read(fold, anyOf))).state();
    }

    private <S> Known<S> read(Fold<S> fold, Tag... anyOf) {
        var tags = Set.copyOf(Arrays.asList(anyOf));
        var known = states.of(fold, tags);
        var positions = new HashSet<Long>();
        var read = Commands.joined(transaction.source(after(known.position(), criteria(fold.eventNames(), anyOf))).reduce(known, (before, entry) -> {
            var fact = ((LoggedFact) entry.message().payload()).readable();
            positions.add(fact.position());
            return new Known<>(fact.position(), fact.recordedAt(), fold.apply(before.state(), fact.event()));
        }));
        requireSound(tags, positions);
        states.put(fold, tags, read);
        seen(read.recordedAt());
        return read;
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
        return versions.computeIfAbsent(tag, this::read);
    }

    private OptionalLong read(Tag tag) {
        var last = transaction.source(SourcingCondition.conditionFor(criteria(Set.of(), tag)))
                .reduce(Optional.<LoggedFact>empty(), (_, entry) -> Optional.of((LoggedFact) entry.message().payload()))
                .join();
        requireSound(Set.of(tag), last.map(fact -> Set.of(fact.position())).orElse(Set.of()));
        last.ifPresent(fact -> seen(fact.recordedAt()));
        return last.map(fact -> OptionalLong.of(fact.position())).orElseGet(OptionalLong::empty);
    }

    private void requireSound(Set<Tag> asked, Set<Long> positions) {
        if (watch.isNeeded()) {
            watch.decided(asked.stream().map(tag -> new org.mingbai.eventlog.Tag(tag.key(), tag.value())).collect(Collectors.toSet()), positions);
        }
    }

    private void seen(Instant recordedAt) {
        newest = recordedAt.isAfter(newest) ? recordedAt : newest;
    }

    /** When the log took the last of all that was read. */
    Instant newest() {
        return newest;
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
