package org.mingbai.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mingbai.access.events.AccessEvent;
import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.commitment.events.CommitmentEvent;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.supervision.events.SupervisionEvent;

/** Every event type, found through the sealed interface of its capability: a new event is in here by being declared. */
public final class EventCatalogue {

    private static final List<Class<? extends DomainEvent>> CAPABILITIES = List.of(
            OrganisationEvent.class, CommitmentEvent.class, IntakeEvent.class, HandlingEvent.class,
            EscalationEvent.class, SupervisionEvent.class, AccountabilityEvent.class, AccessEvent.class);

    private static final List<Class<? extends DomainEvent>> TYPES =
            CAPABILITIES.stream().flatMap(capability -> EventTypes.of(capability).stream()).toList();

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventCatalogue() {
    }

    public static List<Class<? extends DomainEvent>> types() {
        return TYPES;
    }

    /**
     * The type with this stored name.
     *
     * @throws IllegalArgumentException where no such event is known: an unknown event is never skipped
     */
    public static Class<? extends DomainEvent> named(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("unknown event " + name);
        }
        return type;
    }
}
