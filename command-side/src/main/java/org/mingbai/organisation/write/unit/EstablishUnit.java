package org.mingbai.organisation.write.unit;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;

/** Put a unit into the tree. Where it hangs follows from its code. */
public record EstablishUnit(UnitCode unit, String name, UnitKind kind) {
}
