package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.SealedText;

/** A leader decided on a verified fault, under this version of the policy. */
@EventType(name = "accountability.sanction-decided")
public record SanctionDecided(
        FaultCaseId faultCase,
        Sanction sanction,
        int policyVersion,
        String legalBasis,
        SealedText reason,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-case", faultCase));
    }
}
