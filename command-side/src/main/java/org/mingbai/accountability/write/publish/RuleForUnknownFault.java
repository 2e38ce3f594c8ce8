package org.mingbai.accountability.write.publish;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCode;

/** A rule of the policy names a fault that the catalogue does not have. */
public record RuleForUnknownFault(FaultCode fault) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "rules";
    }
}
