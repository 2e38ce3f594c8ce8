package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;

/** The caller's deadline counts from acceptance of the call, so the step that bounds it begins there. */
public record ReplyNotBoundFromAcceptance(String step) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "steps";
    }
}
