package org.mingbai.intake.write.place;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CallId;

/** Only a call that was separated stands alone and can be given a place. */
public record CallHasItsPlace(CallId call) implements Refusal.Conflict {
}
