package org.mingbai.accountability.write.open;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCode;

/** The fault catalogue in force has no such code. */
public record UnknownFault(FaultCode fault) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "fault";
    }
}
