package org.mingbai.organisation.events;

import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.UnitCode;

/** The organisation changes by facts, too: who was where, when, is what responsibility rests on. */
public sealed interface OrganisationEvent extends DomainEvent permits
        UnitEstablished,
        UnitLeadNamed,
        PostEstablished,
        PostHolderNamed,
        PresenceRecorded,
        VacancyArose,
        VacancyEnded {
    /** Borne by every event of the organisation chart, for who reads it whole. A decision reads by unit and post, or it would lose every race. */
    Tag ALL = new Tag("organisation", "all");

    /** The unit that it concerns, be it by one of its posts. */
    UnitCode unit();
}
