package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;

/** No such call, and no such ticket, whose caller is to be erased. */
record UnknownContact(String contact) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "contacts";
    }
}
