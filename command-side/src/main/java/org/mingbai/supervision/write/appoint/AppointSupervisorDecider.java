package org.mingbai.supervision.write.appoint;

import java.util.Optional;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.Places;

/** Districts must exist and lie where the administrator administers; terms run forward. An earlier term may be entered, too. */
public final class AppointSupervisorDecider implements Decider<AppointSupervisor> {

    @Override
    public Decision handle(AppointSupervisor c, Facts facts, Context ctx) {
        var districts = c.districts().stream().map(district -> new Tag("unit", district.value())).toArray(Tag[]::new);
        return decide(c, new State(facts.fold(Places.FOLD, districts),
                c.account() == null ? Appointments.FOLD.empty() : facts.fold(Appointments.FOLD, Tag.of("account", c.account()))), ctx);
    }

    /**
     * @param places the districts
     * @param before what the same account was appointed for before
     */
    public record State(Places places, Appointments before) {
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

        /** The same account would be supervisor of the same district twice at a time. */
        record AppointedThereAlready(AccountId account, UnitCode district) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(AppointSupervisor c, State s, Context ctx) {
        for (var district : c.districts()) {
            var path = s.places().units().get(district);
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
        var twice = c.account() == null ? Optional.<UnitCode>empty() : s.before().overlapping(c.districts(), c.from(), c.until());
        if (twice.isPresent()) {
            return Decision.refuse(new WhyNot.AppointedThereAlready(c.account(), twice.get()));
        }
        return Decision.accept(new SupervisorAppointed(c.supervisor(), ctx.sealer().supervisor(c.supervisor(), "name", c.name()),
                c.category(), c.districts().stream().distinct().toList(), c.from(), c.until(), c.account(), ctx.now()));
    }
}
