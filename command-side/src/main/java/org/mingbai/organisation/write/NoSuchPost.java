package org.mingbai.organisation.write;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;

/** There is no post under this address. */
public record NoSuchPost(PostId post) implements Refusal.Unknown {
}
