package org.mingbai.accountability.write.open;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PersonId;

/** Nobody of this id ever held a post or led a unit. */
public record UnknownPerson(PersonId person) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "person";
    }
}
