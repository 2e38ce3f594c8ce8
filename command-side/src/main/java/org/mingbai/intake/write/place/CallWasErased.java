package org.mingbai.intake.write.place;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CallId;

/** What was said on the call is gone: there is nothing left that a ticket could be about. */
public record CallWasErased(CallId call) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
