package org.mingbai.organisation.write.post;

import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/** Create a post of a unit. */
public record EstablishPost(PostId post, UnitCode unit, String name) {
}
