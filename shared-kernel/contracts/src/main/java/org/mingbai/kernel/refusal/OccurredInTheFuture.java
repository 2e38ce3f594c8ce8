package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;

/** Nothing is recorded before it happened (pitfall: backdating and postdating). */
public record OccurredInTheFuture() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "occurredAt";
    }
}
