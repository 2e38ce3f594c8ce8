package org.mingbai.organisation.read.chart;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/**
 * A post as it is answered, with its two holders (AB岗).
 *
 * @param vacancy nobody is present
 */
record PostBody(PostId id, String name, UnitCode unit, @Nullable HolderBody a, @Nullable HolderBody b, boolean vacancy) {

    /** @param name absent once the person was erased */
    record HolderBody(PersonId id, @Nullable String name, boolean present) {
    }
}
