package org.mingbai.organisation.write.holder;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;

/** Nobody covers for themselves: A and B of a post are two people. */
public record HolderOfBothSeats(PersonId person, PostId post) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "holder";
    }
}
