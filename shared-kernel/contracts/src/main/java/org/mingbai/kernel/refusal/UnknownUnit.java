package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.UnitCode;

/** No such unit; {@code field} is the input that named it. */
public record UnknownUnit(UnitCode unit, String field) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
