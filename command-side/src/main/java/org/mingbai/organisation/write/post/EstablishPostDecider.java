package org.mingbai.organisation.write.post;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.PostId;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.write.PostState;
import org.mingbai.organisation.write.UnitState;

/** A post belongs to one unit for good, so that its record can be followed. */
public final class EstablishPostDecider implements Decider<EstablishPost> {

    @Override
    public Decision handle(EstablishPost command, Facts facts, Context context) {
        var post = facts.fold(PostState.FOLD, PostState.tag(command.post()));
        var unit = facts.fold(UnitState.FOLD, UnitState.tag(command.unit()));
        return decide(command, new State(post, unit), context);
    }

    /** What holds under the id, and the unit named. */
    public record State(PostState post, UnitState unit) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Another post has the id. */
        record PostIdTaken(PostId post, String name) implements WhyNot, Conflict {

            @Override
            public String field() {
                return "id";
            }
        }
    }

    public static Decision decide(EstablishPost c, State s, Context ctx) {
        if (!s.unit().known()) {
            return Decision.refuse(new UnknownUnit(c.unit(), "unit"));
        }
        if (!ctx.actor().reaches(s.unit().path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        var there = s.post().post();
        if (there == null) {
            return Decision.accept(new PostEstablished(c.post(), c.unit(), s.unit().path(), c.name(), ctx.now()));
        }
        return there.unit().equals(c.unit()) && there.name().equals(c.name()) ? Decision.accept()
                : Decision.refuse(new WhyNot.PostIdTaken(c.post(), there.name()));
    }
}
