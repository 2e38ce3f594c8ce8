package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.HotlineLine;

/** The card bounds the reply on this line by no step, or by two. */
public record LineWithoutOneDeadline(HotlineLine line) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "steps";
    }
}
