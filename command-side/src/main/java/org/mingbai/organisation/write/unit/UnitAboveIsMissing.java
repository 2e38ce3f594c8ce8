package org.mingbai.organisation.write.unit;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.UnitCode;

/** The code hangs below a unit that is not there yet: a tree grows from above. */
public record UnitAboveIsMissing(UnitCode unit, UnitCode above) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "code";
    }
}
