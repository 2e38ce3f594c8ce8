package org.mingbai.organisation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;

/** A holder came or went. A fact: it is recorded, never refused. */
@EventType(name = "organisation.presence-recorded")
public record PresenceRecorded(
        PostId post,
        UnitCode unit,
        Seat seat,
        PersonId person,
        boolean present,
        Instant occurredAt) implements OrganisationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("post", post), Tag.of("unit", unit), Tag.of("person", person), OrganisationEvent.ALL);
    }
}
