package org.mingbai.accountability.write.review;

import org.mingbai.kernel.Refusal;

/** No appeal of this case waits for a decision. */
public record NoAppealPending() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
