package org.mingbai.organisation.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/** A post of a unit exists. */
@EventType(name = "organisation.post-established")
public record PostEstablished(
        PostId post,
        UnitCode unit,
        List<UnitCode> path,
        String name,
        Instant occurredAt) implements OrganisationEvent {

    public PostEstablished {
        path = List.copyOf(path);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("post", post), Tag.of("unit", unit), OrganisationEvent.ALL);
    }
}
