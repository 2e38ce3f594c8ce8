package org.mingbai.organisation.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.UnitCode;

/** A unit exists. {@code path} runs from the province down to the unit itself: jurisdiction and escalation follow it. */
@EventType(name = "organisation.unit-established")
public record UnitEstablished(
        UnitCode unit,
        String name,
        UnitKind kind,
        List<UnitCode> path,
        Instant occurredAt) implements OrganisationEvent {

    public UnitEstablished {
        path = List.copyOf(path);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("unit", unit), OrganisationEvent.ALL);
    }
}
