package org.mingbai.access.write.identity;

import org.mingbai.kernel.Refusal;

/** The caller was anonymous: there is nothing to look at. */
record IdentityNotGiven() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
