package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.SealedText;

/** The investigation ended: verified, or unfounded. */
@EventType(name = "accountability.fault-found")
public record FaultFound(
        FaultCaseId faultCase,
        boolean verified,
        SealedText grounds,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-case", faultCase));
    }
}
