package org.mingbai.organisation.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.UnitCode;

/** There is no unit under this address. */
public record NoSuchUnit(UnitCode unit) implements Refusal.Unknown {
}
