package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;

/** No such post; {@code field} is the input that named it. */
public record UnknownPost(PostId post, String field) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
