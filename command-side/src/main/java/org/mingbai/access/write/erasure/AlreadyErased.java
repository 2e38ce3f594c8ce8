package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;

/** What is to be erased cannot be read any more as it is. */
record AlreadyErased() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "what";
    }
}
