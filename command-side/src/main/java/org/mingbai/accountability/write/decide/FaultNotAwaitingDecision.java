package org.mingbai.accountability.write.decide;

import org.mingbai.kernel.Refusal;

/** The fault is not verified, or was decided on already. */
public record FaultNotAwaitingDecision() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
