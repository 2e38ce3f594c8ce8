package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;

/** Two steps of the card bear the same name, which is how their clocks are told apart. */
public record StepNamedTwice(String step) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "steps";
    }
}
