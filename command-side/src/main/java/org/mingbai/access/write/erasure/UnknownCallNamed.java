package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CallId;

/** No such call. */
record UnknownCallNamed(CallId call) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "call";
    }
}
