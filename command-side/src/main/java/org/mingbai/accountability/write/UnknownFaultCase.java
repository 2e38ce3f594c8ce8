package org.mingbai.accountability.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.FaultCaseId;

/** No such fault case. */
public record UnknownFaultCase(FaultCaseId faultCase) implements Refusal.Unknown {
}
