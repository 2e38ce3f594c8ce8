package org.mingbai.handling.write;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.events.Assignment;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownPost;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/**
 * Where a command wants a ticket to go.
 *
 * @param post null where the unit shall find one
 * @param postKnown whether the post exists in whatever unit
 */
public record Destination(UnitCode unit, @Nullable PostId post, boolean postKnown, Placement placement) {

    /** Why the ticket cannot be sent there by this actor, or null. */
    public @Nullable Refusal hindrance(Context ctx) {
        if (!placement.unit().known()) {
            return new UnknownUnit(unit, "unit");
        }
        if (post != null && placement.unit().desk(post).isEmpty()) {
            return postKnown ? new PostNotInUnit(post, unit) : new UnknownPost(post, "post");
        }
        return ctx.actor().reaches(placement.unit().path()) ? null : new OutsideJurisdiction();
    }

    public Assignment assignment() {
        return placement.at(post);
    }
}
