package org.mingbai.platform.json;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.catalogue.EventCatalogue;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events to and from the bytes that the log keeps. The approved files in this module's tests hold the form of every version. */
public final class EventJson {

    private static final JsonMapper MAPPER = Json.builder().build();
    /** No event has a second version yet. How one gets it: ops/docs/changing-events.md. */
    private static final List<Upcast> UPCASTS = List.of();
    private static final Upcasters UPCASTERS = new Upcasters(UPCASTS, EventCatalogue.types().stream()
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, EventTypes::versionOf)));

    private EventJson() {
    }

    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** Every stored name that this software reads, also the earlier names of events that were renamed. */
    public static Set<String> names() {
        return UPCASTERS.names();
    }

    /** The stored names under which events with these names of today stand in the log. */
    public static Set<String> storedAs(Set<String> names) {
        return UPCASTERS.storedAs(names);
    }

    /**
     * The event of this stored name and version, brought to the form of today where it was written in an earlier one.
     *
     * @throws UnreadableEventException for a name or version that this software does not know, and for a payload that is none of it:
     *         nothing is skipped in silence
     */
    public static DomainEvent read(String name, int version, byte[] payload) {
        try {
            return brought(name, version, payload);
        } catch (UnknownEventException unknown) {
            throw unknown;
        } catch (RuntimeException broken) {
            throw new BrokenPayloadException(name, version, broken);
        }
    }

    private static DomainEvent brought(String name, int version, byte[] payload) {
        if (UPCASTERS.isCurrent(name, version)) {
            return MAPPER.readValue(payload, EventCatalogue.named(name));
        }
        UPCASTERS.requireWay(name, version);
        var current = UPCASTERS.bring(name, version, (ObjectNode) MAPPER.readTree(payload));
        return MAPPER.treeToValue(current.payload(), EventCatalogue.named(current.name()));
    }
}
