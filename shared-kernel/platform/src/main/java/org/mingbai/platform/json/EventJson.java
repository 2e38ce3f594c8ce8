package org.mingbai.platform.json;

import java.util.List;
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

    /**
     * The event of this stored name and version, brought to the form of today where it was written in an earlier one.
     *
     * @throws UnknownEventException for a name or version that this software does not know: nothing is skipped in silence
     */
    public static DomainEvent read(String name, int version, byte[] payload) {
        if (UPCASTERS.isCurrent(name, version)) {
            return MAPPER.readValue(payload, EventCatalogue.named(name));
        }
        var current = UPCASTERS.bring(name, version, (ObjectNode) MAPPER.readTree(payload));
        return MAPPER.treeToValue(current.payload(), EventCatalogue.named(current.name()));
    }
}
