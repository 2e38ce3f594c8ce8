package org.mingbai.organisation.write.post;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;

/** Another post has the id. */
public record PostIdTaken(PostId post, String name) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "id";
    }
}
