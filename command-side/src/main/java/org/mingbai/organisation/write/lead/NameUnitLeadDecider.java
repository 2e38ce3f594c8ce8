package org.mingbai.organisation.write.lead;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.organisation.write.NoSuchUnit;
import org.mingbai.organisation.write.UnitState;

/** A unit has one lead; naming the same person again changes nothing. */
public final class NameUnitLeadDecider implements Decider<NameUnitLead> {

    @Override
    public Decision handle(NameUnitLead command, Facts facts, Context context) {
        return decide(command, facts.fold(UnitState.FOLD, command.subject()), context);
    }

    public static Decision decide(NameUnitLead c, UnitState unit, Context ctx) {
        if (!unit.known()) {
            return Decision.refuse(new NoSuchUnit(c.unit()));
        }
        if (!ctx.actor().reaches(unit.path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        return c.person().equals(unit.lead()) ? Decision.accept()
                : Decision.accept(new UnitLeadNamed(c.unit(), c.person(), ctx.sealer().person(c.person(), "name", c.name()), ctx.now()));
    }
}
