package org.mingbai.accountability.write.find;

import org.mingbai.kernel.Refusal;

/** The case has its finding already. */
public record FindingAlreadyMade() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
