package org.mingbai.supervision.write.appoint;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.write.Places;

/** Districts must exist and lie where the administrator administers; terms run forward. An earlier term may be entered, too. */
public final class AppointSupervisorDecider implements Decider<AppointSupervisor> {

    @Override
    public Decision handle(AppointSupervisor c, Facts facts, Context ctx) {
        var districts = c.districts().stream().map(district -> new Tag("unit", district.value())).toArray(Tag[]::new);
        return decide(c, facts.fold(Places.FOLD, districts), ctx);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The last day of a term is before its first. */
        record TermEndsBeforeItBegins() implements WhyNot, Input {

            @Override
            public String field() {
                return "until";
            }
        }
    }

    public static Decision decide(AppointSupervisor c, Places places, Context ctx) {
        for (var district : c.districts()) {
            var path = places.units().get(district);
            if (path == null) {
                return Decision.refuse(new UnknownUnit(district, "districts"));
            }
            if (!ctx.actor().reaches(path)) {
                return Decision.refuse(new OutsideJurisdiction());
            }
        }
        if (c.until().isBefore(c.from())) {
            return Decision.refuse(new WhyNot.TermEndsBeforeItBegins());
        }
        return Decision.accept(new SupervisorAppointed(c.supervisor(), ctx.sealer().supervisor(c.supervisor(), "name", c.name()),
                c.category(), c.districts().stream().distinct().toList(), c.from(), c.until(), c.account(), ctx.now()));
    }
}
