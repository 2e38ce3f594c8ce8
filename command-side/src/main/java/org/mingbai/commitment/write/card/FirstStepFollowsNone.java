package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;

/** The first step begins after the one before, and there is none. */
public record FirstStepFollowsNone(String step) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "steps";
    }
}
