package org.mingbai.organisation.write.holder;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.write.PostState;

/** Say who holds a post as A or as B from now on. */
public record NamePostHolder(PostId post, Seat seat, PersonId person, String name) implements About {

    @Override
    public Tag subject() {
        return PostState.tag(post);
    }
}
