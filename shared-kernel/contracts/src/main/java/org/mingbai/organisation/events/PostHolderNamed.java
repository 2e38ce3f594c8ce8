package org.mingbai.organisation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;

/** Somebody holds the post as A or as B from now on. {@code name} is sealed under the person. */
@EventType(name = "organisation.post-holder-named")
public record PostHolderNamed(
        PostId post,
        UnitCode unit,
        Seat seat,
        PersonId person,
        SealedText name,
        Instant occurredAt) implements OrganisationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("post", post), Tag.of("unit", unit), Tag.of("person", person), OrganisationEvent.ALL);
    }
}
