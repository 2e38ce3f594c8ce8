package org.mingbai.access.events;

import org.mingbai.kernel.DomainEvent;

/** Who looked at what, what was erased, and the demonstration clock. */
public sealed interface AccessEvent extends DomainEvent permits
        IdentityOpened,
        ContactSetApart,
        PersonalDataErased,
        DemoClockAdvanced {
}
