package org.mingbai.organisation.write.unit;

import java.util.ArrayList;
import java.util.List;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.write.UnitState;

/** A unit comes after the one above it, and its code is given once: a list uploaded again changes nothing. */
public final class EstablishUnitDecider implements Decider<EstablishUnit> {

    @Override
    public Decision handle(EstablishUnit command, Facts facts, Context context) {
        var unit = facts.fold(UnitState.FOLD, UnitState.tag(command.unit()));
        var parent = Divisions.parent(command.unit())
                .map(above -> facts.fold(UnitState.FOLD, UnitState.tag(above))).orElse(UnitState.FOLD.empty());
        return decide(command, new State(unit, parent), context);
    }

    /** What holds under the code, and the unit above. */
    public record State(UnitState unit, UnitState parent) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The code says another level of the tree than the kind does. */
        record KindDoesNotFitCode(UnitCode unit, UnitKind unitKind) implements WhyNot, Input {

            @Override
            public String field() {
                return "kind";
            }
        }

        /** The code hangs below a unit that is not there yet: a tree grows from above. */
        record UnitAboveIsMissing(UnitCode unit, UnitCode above) implements WhyNot, Input {

            @Override
            public String field() {
                return "code";
            }
        }

        /** Another unit has the code. */
        record UnitCodeTaken(UnitCode unit, String name) implements WhyNot, Conflict {

            @Override
            public String field() {
                return "code";
            }
        }
    }

    public static Decision decide(EstablishUnit c, State s, Context ctx) {
        if (!Divisions.fits(c.kind(), c.unit())) {
            return Decision.refuse(new WhyNot.KindDoesNotFitCode(c.unit(), c.kind()));
        }
        var above = Divisions.parent(c.unit());
        if (above.isPresent() && !s.parent().known()) {
            return Decision.refuse(new WhyNot.UnitAboveIsMissing(c.unit(), above.get()));
        }
        var path = path(s.parent().path(), c.unit());
        if (!ctx.actor().reaches(path)) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        var established = s.unit().unit();
        if (established == null) {
            return Decision.accept(new UnitEstablished(c.unit(), c.name(), c.kind(), path, ctx.now()));
        }
        return established.name().equals(c.name()) && established.kind() == c.kind() ? Decision.accept()
                : Decision.refuse(new WhyNot.UnitCodeTaken(c.unit(), established.name()));
    }

    private static List<UnitCode> path(List<UnitCode> above, UnitCode unit) {
        var path = new ArrayList<>(above);
        path.add(unit);
        return path;
    }
}
