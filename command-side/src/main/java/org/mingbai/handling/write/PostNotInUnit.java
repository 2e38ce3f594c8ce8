package org.mingbai.handling.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/** The ticket shall go to a unit and a post that does not belong to it. */
public record PostNotInUnit(PostId post, UnitCode unit) implements Refusal.Input {

    @Override
    public String field() {
        return "post";
    }
}
