package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;

/** The version that was to be changed is not the one in force: somebody else has published since. */
public record OtherVersionInForce(String corrects, String inForce) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "corrects";
    }
}
