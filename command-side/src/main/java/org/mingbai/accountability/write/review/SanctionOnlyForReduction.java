package org.mingbai.accountability.write.review;

import org.mingbai.kernel.Refusal;

/** Upholding keeps the sanction and revoking ends it: another one contradicts the outcome. */
public record SanctionOnlyForReduction() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "sanction";
    }
}
