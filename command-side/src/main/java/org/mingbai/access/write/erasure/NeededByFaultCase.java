package org.mingbai.access.write.erasure;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCaseId;

/** A fault case that is still running may need what was said. */
record NeededByFaultCase(FaultCaseId faultCase) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
