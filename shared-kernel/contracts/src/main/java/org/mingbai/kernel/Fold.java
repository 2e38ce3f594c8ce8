package org.mingbai.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How events become a state: an empty state and, for each capability that matters, a function that is exhaustive over that
 * capability's sealed events. Which event names to read follows from the capabilities, never from a list kept by hand.
 *
 * @param <S> the state
 */
public final class Fold<S> {

    private final S empty;
    private final List<Part<S, ?>> parts;
    private final Set<String> eventNames;

    private record Part<S, E extends DomainEvent>(Class<E> capability, BiFunction<S, E, S> evolve) {

        S apply(S state, DomainEvent event) {
            return evolve.apply(state, capability.cast(event));
        }
    }

    private Fold(S empty, List<Part<S, ?>> parts, Set<String> eventNames) {
        this.empty = empty;
        this.parts = parts;
        this.eventNames = eventNames;
    }

    public static <S> Fold<S> from(S empty) {
        return new Fold<>(empty, List.of(), Set.of());
    }

    /** Also folds the events of this capability, a sealed interface or one event type. */
    public <E extends DomainEvent> Fold<S> on(Class<E> capability, BiFunction<S, E, S> evolve) {
        var more = new ArrayList<>(parts);
        more.add(new Part<>(capability, evolve));
        var names = new LinkedHashSet<>(eventNames);
        EventTypes.of(capability).forEach(type -> names.add(EventTypes.nameOf(type)));
        return new Fold<>(empty, List.copyOf(more), Set.copyOf(names));
    }

    /** Two folds side by side, as one. */
    public static <A, B, S> Fold<S> both(Fold<A> one, Fold<B> other, BiFunction<A, B, S> join, Function<S, A> first, Function<S, B> second) {
        var names = new LinkedHashSet<>(one.eventNames);
        names.addAll(other.eventNames);
        return new Fold<>(join.apply(one.empty, other.empty), List.of(new Part<>(DomainEvent.class,
                (state, event) -> join.apply(one.apply(first.apply(state), event), other.apply(second.apply(state), event)))), Set.copyOf(names));
    }

    public S empty() {
        return empty;
    }

    /** The stored names of all events that this fold looks at. */
    public Set<String> eventNames() {
        return eventNames;
    }

    /** The state after one more event; events of other capabilities leave it as it is. */
    public S apply(S state, DomainEvent event) {
        var next = state;
        for (var part : parts) {
            if (part.capability().isInstance(event)) {
                next = part.apply(next, event);
            }
        }
        return next;
    }

    public S all(Iterable<? extends DomainEvent> events) {
        var state = empty;
        for (var event : events) {
            state = apply(state, event);
        }
        return state;
    }
}
