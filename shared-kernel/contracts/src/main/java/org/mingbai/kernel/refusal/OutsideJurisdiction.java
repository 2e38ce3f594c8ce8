package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;

/** The thing lies outside the jurisdiction or term of who acts. */
public record OutsideJurisdiction() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
