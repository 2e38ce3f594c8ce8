package org.mingbai.platform.axon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Refusal;

/** Filled in while a command runs: the decision first, the position once the commit is on disk. */
final class CommandReceipt {

    private List<DomainEvent> events = List.of();
    private @Nullable Refusal refusal;
    private volatile long position;
    private volatile Instant recordedAt = Instant.EPOCH;

    void refused(Refusal reason) {
        refusal = reason;
    }

    void accepted(List<DomainEvent> decided) {
        events = decided;
    }

    void committed(long at, Instant when) {
        position = at;
        recordedAt = when;
    }

    Outcome outcome() {
        return refusal == null ? new Outcome.Committed(position, events, recordedAt) : new Outcome.Refused(refusal);
    }
}
