package org.mingbai.handling.events;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/** Where a ticket lies: the unit, its path from the province, the post if any, and who answers for it; holder null only where not even a lead is known. */
public record Assignment(UnitCode unit, List<UnitCode> path, @Nullable PostId post, @Nullable Holder holder) {

    public Assignment {
        path = List.copyOf(path);
    }
}
