package org.mingbai.organisation.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/** The post has no present holder (空岗). Its tickets go to the lead of the unit. */
@EventType(name = "organisation.vacancy-arose")
public record VacancyArose(
        PostId post,
        UnitCode unit,
        Instant occurredAt) implements OrganisationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("post", post), Tag.of("unit", unit));
    }
}
