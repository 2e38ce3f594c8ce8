package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.SealedText;

/** The review ended; the case is final. {@code sanction} is what holds now, null where it was revoked. */
@EventType(name = "accountability.appeal-decided")
public record AppealDecided(
        FaultCaseId faultCase,
        AppealOutcome outcome,
        @Nullable Sanction sanction,
        SealedText reason,
        Instant occurredAt) implements AccountabilityEvent.OfCase {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("fault-case", faultCase));
    }
}
