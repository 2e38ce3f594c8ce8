package org.mingbai.platform.json;

import org.mingbai.catalogue.EventCatalogue;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import tools.jackson.databind.json.JsonMapper;

/** Events to and from the bytes that the log keeps. The approved files in this module's tests hold the form of every version. */
public final class EventJson {

    private static final JsonMapper MAPPER = Json.builder().build();

    private EventJson() {
    }

    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * The event of this stored name and version.
     *
     * @throws IllegalArgumentException for a name or version that this software does not know: nothing is skipped in silence
     */
    public static DomainEvent read(String name, int version, byte[] payload) {
        var type = EventCatalogue.named(name);
        if (EventTypes.versionOf(type) != version) {
            throw new IllegalArgumentException("event " + name + " has version " + version + ", this software reads "
                    + EventTypes.versionOf(type));
        }
        return MAPPER.readValue(payload, type);
    }
}
