package org.mingbai.kernel;

import java.util.List;
import java.util.stream.Stream;

/** Reads names, versions and members of the sealed event families from their declarations. */
public final class EventTypes {

    private EventTypes() {
    }

    /** The event records of a sealed capability interface, or the one record itself. */
    @SuppressWarnings("unchecked")
    public static List<Class<? extends DomainEvent>> of(Class<? extends DomainEvent> capability) {
        if (!capability.isSealed()) {
            return List.of(capability);
        }
        return Stream.of(capability.getPermittedSubclasses())
                .flatMap(member -> of((Class<? extends DomainEvent>) member).stream())
                .toList();
    }

    /** The stored name of an event type. */
    public static String nameOf(Class<? extends DomainEvent> type) {
        return declared(type).name();
    }

    /** The stored version of an event type. */
    public static int versionOf(Class<? extends DomainEvent> type) {
        return declared(type).version();
    }

    private static EventType declared(Class<? extends DomainEvent> type) {
        var declared = type.getAnnotation(EventType.class);
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return declared;
    }
}
