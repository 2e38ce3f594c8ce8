package org.mingbai.platform.axon;

import org.mingbai.kernel.Refusal;

/** The same {@code Idempotency-Key} came with another body: it names another request, so the first answer would be a lie. */
public record IdempotencyKeyReused() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "Idempotency-Key";
    }
}
