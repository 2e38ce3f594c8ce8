package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.SealedText;

/** The person asks for a review. It does not stay the decision (政务处分法 art. 56). */
@EventType(name = "accountability.appeal-lodged")
public record AppealLodged(
        FaultCaseId faultCase,
        SealedText grounds,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-case", faultCase));
    }
}
