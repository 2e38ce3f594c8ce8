package org.mingbai.organisation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;

/** Somebody leads the unit and gets its tickets when no post holder is present. {@code name} is sealed under the person. */
@EventType(name = "organisation.unit-lead-named")
public record UnitLeadNamed(
        UnitCode unit,
        PersonId person,
        SealedText name,
        Instant occurredAt) implements OrganisationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("unit", unit), Tag.of("person", person), OrganisationEvent.ALL);
    }
}
