package org.mingbai.intake.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CallId;

/** No such call. */
public record UnknownCall(CallId call) implements Refusal.Unknown {
}
