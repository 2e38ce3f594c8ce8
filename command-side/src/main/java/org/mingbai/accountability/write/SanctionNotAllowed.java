package org.mingbai.accountability.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCode;

/** The sanction policy in force does not allow this sanction for this fault. */
public record SanctionNotAllowed(FaultCode fault) implements Refusal.Input {

    @Override
    public String field() {
        return "sanction";
    }
}
