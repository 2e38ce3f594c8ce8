package org.mingbai.organisation.write.unit;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;

/** The code says another level of the tree than the kind does. */
public record KindDoesNotFitCode(UnitCode unit, UnitKind unitKind) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "kind";
    }
}
