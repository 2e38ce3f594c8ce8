package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;

/** The client has seen an older version of the subject than the last. */
public record StaleVersion() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
