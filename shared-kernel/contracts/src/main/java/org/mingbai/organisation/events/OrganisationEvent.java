package org.mingbai.organisation.events;

import org.mingbai.kernel.DomainEvent;

/** The organisation changes by facts, too: who was where, when, is what responsibility rests on. */
public sealed interface OrganisationEvent extends DomainEvent permits
        UnitEstablished,
        UnitLeadNamed,
        PostEstablished,
        PostHolderNamed,
        PresenceRecorded,
        VacancyArose,
        VacancyEnded {
}
