package org.mingbai.accountability.write.publish;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCode;

/** A catalogue has each fault once: a second entry under the same code would leave open which one was meant. */
public record FaultListedTwice(FaultCode fault) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "faults";
    }
}
