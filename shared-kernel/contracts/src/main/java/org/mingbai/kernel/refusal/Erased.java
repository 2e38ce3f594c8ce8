package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;

/** The texts of this matter were erased for good: nothing can be written to it any more. */
public record Erased() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
