package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;

/** Nobody knows who called: there is nothing of the caller to erase. */
record CallerAnonymous() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "what";
    }
}
