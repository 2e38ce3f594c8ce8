package org.mingbai.access.write.clock;

import org.mingbai.kernel.Refusal;

/** An advance is positive, at most ten years at once and at most a hundred in all. */
record AdvanceOutOfRange() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "advance";
    }
}
