package org.mingbai.kernel;

import java.util.List;

/** What a decider answers: the events that now hold, or why not. Failures are exceptions; a refusal is a value. */
public sealed interface Decision {

    /** The events to append, in order, as one commit. Empty: nothing was left to do. */
    record Accepted(List<DomainEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal reason) implements Decision {
    }

    static Decision accept(DomainEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<? extends DomainEvent> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision refuse(Refusal reason) {
        return new Refused(reason);
    }
}
