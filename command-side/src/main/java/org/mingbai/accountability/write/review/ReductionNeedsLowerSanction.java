package org.mingbai.accountability.write.review;

import org.mingbai.accountability.events.Sanction;
import org.mingbai.kernel.Refusal;

/** A reduction names a sanction that is lower than the one decided; grades are in the order of {@code Sanction}. */
public record ReductionNeedsLowerSanction() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "sanction";
    }
}
