package org.mingbai.organisation.write.unit;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.organisation.write.UnitState;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class EstablishUnitHandler implements Handles<EstablishUnit> {

    @Override
    public Class<EstablishUnit> command() {
        return EstablishUnit.class;
    }

    @Override
    public Decision handle(EstablishUnit command, Facts facts, Context context) {
        var unit = facts.fold(UnitState.FOLD, UnitState.tag(command.unit()));
        var parent = Divisions.parent(command.unit())
                .map(above -> facts.fold(UnitState.FOLD, UnitState.tag(above))).orElse(UnitState.FOLD.empty());
        return EstablishUnitDecider.decide(command, new EstablishUnitDecider.State(unit, parent), context);
    }
}
