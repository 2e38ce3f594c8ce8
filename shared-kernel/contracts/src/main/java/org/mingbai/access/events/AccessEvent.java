package org.mingbai.access.events;

import org.mingbai.kernel.DomainEvent;

/** Who looked at what, and the demonstration clock. */
public sealed interface AccessEvent extends DomainEvent permits
        IdentityOpened,
        DemoClockAdvanced {
}
