package org.mingbai.handling.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;

/**
 * Reads what a placement stands on: the target unit whole, of those above it only their leads. Whoever comes or goes there at the same
 * moment makes the command decide anew, so that no ticket lands on somebody who has just left.
 */
public final class PlacementFacts {

    private static final Fold<Boolean> POST_KNOWN = Fold.from(false).on(PostEstablished.class, (_, _) -> true);

    private PlacementFacts() {
    }

    public static Placement placement(UnitCode unit, Facts facts) {
        var desks = facts.fold(UnitDesks.FOLD, tag(unit));
        return new Placement(desks, facts.fold(Leads.FOLD, desks.path().stream().map(PlacementFacts::tag).toArray(Tag[]::new)));
    }

    public static Destination destination(UnitCode unit, @Nullable PostId post, Facts facts) {
        boolean postKnown = post != null && facts.fold(POST_KNOWN, new Tag("post", post.value()));
        return new Destination(unit, post, postKnown, placement(unit, facts));
    }

    private static Tag tag(UnitCode unit) {
        return new Tag("unit", unit.value());
    }
}
