package org.mingbai.accountability.write.appeal;

import org.mingbai.kernel.Refusal;

/** Only the person whom the case is about may appeal. */
public record NotThePersonOfTheCase() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
