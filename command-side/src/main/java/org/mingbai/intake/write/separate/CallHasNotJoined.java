package org.mingbai.intake.write.separate;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CallId;

/** The call stands with no ticket that it could be taken off: it opened one of its own, was answered, or stands alone already. */
public record CallHasNotJoined(CallId call) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
