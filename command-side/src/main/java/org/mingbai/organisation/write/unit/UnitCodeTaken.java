package org.mingbai.organisation.write.unit;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.UnitCode;

/** Another unit has the code. */
public record UnitCodeTaken(UnitCode unit, String name) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "code";
    }
}
