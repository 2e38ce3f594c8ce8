package org.mingbai.organisation.write.presence;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.write.PostState;

/** A holder is there, or is not. */
public record RecordPresence(PostId post, Seat seat, boolean present) implements About {

    @Override
    public Tag subject() {
        return PostState.tag(post);
    }
}
