package org.mingbai.supervision.write.report;

import org.mingbai.kernel.Refusal;

/** Nobody has seen what is yet to come. */
public record SeenInTheFuture() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "at";
    }
}
