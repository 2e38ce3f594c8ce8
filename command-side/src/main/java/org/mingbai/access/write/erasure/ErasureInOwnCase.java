package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;

/** Nobody erases what was said about themselves or about their own unit. */
record ErasureInOwnCase() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
