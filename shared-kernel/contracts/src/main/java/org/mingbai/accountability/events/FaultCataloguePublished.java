package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;

/** A version of the fault catalogue is in force. */
@EventType(name = "accountability.fault-catalogue-published")
public record FaultCataloguePublished(
        int version,
        List<CatalogueFault> faults,
        Instant occurredAt) implements AccountabilityEvent.RulesPublished {

    public FaultCataloguePublished {
        faults = List.copyOf(faults);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-catalogue", "published"));
    }
}
