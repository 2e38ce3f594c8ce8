package org.mingbai.accountability.write.appeal;

import org.mingbai.kernel.Refusal;

/** The case has no decision that is open to an appeal. */
public record NothingToAppeal() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
