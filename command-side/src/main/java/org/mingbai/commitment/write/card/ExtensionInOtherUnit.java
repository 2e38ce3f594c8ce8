package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;

/** Working days cannot be extended by calendar days, nor the reverse. */
public record ExtensionInOtherUnit(String step) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "steps";
    }
}
