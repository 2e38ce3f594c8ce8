package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;

/** The step bounds the reply or may be extended, but has no limit to count. */
public record StepNeedsLimit(String step) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "steps";
    }
}
