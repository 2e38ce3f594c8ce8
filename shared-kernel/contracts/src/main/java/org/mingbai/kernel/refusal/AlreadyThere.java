package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;

/** Something of this id is in the log already. Ids are given by the system, so whoever tries again gets another one. */
public record AlreadyThere(String id) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
