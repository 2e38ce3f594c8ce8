package org.mingbai.escalation.clock;

import java.time.Instant;
import java.util.List;

import org.mingbai.kernel.value.UnitCode;

/** Where a ticket lay from an instant on: the units from the province down. */
public record Stay(Instant since, List<UnitCode> path) {

    public Stay {
        path = List.copyOf(path);
    }
}
