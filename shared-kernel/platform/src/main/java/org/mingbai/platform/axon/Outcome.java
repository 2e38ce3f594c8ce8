package org.mingbai.platform.axon;

import java.time.Instant;
import java.util.List;

import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Refusal;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * The command's events are in the log, on disk.
     *
     * @param position of the commit; for a command that found nothing left to do, the tail it was decided on
     * @param events as committed; for a repeated {@code Idempotency-Key} those of the first time
     */
    record Committed(long position, List<DomainEvent> events, Instant recordedAt) implements Outcome {

        /** The one event of this type; a slice answers its client from what was committed, so a repetition answers the same. */
        public <E extends DomainEvent> E event(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " in this commit"));
        }
    }

    record Refused(Refusal reason) implements Outcome {
    }

    /** The commit, or the refusal thrown towards the HTTP edge, which is where it becomes a problem. */
    default Committed orRefuse() {
        return switch (this) {
            case Committed committed -> committed;
            case Refused refused -> throw new RefusedException(refused.reason());
        };
    }
}
