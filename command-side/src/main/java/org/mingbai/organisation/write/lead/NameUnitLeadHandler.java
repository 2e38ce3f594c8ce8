package org.mingbai.organisation.write.lead;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.organisation.write.UnitState;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class NameUnitLeadHandler implements Handles<NameUnitLead> {

    @Override
    public Class<NameUnitLead> command() {
        return NameUnitLead.class;
    }

    @Override
    public Decision handle(NameUnitLead command, Facts facts, Context context) {
        return NameUnitLeadDecider.decide(command, facts.fold(UnitState.FOLD, command.subject()), context);
    }
}
