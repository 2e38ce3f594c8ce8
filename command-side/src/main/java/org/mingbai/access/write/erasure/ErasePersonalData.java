package org.mingbai.access.write.erasure;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasureBasis;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.TicketNumber;

/** Make the caller or the texts of a ticket or of a call unreadable for good. Names one of the two. */
public record ErasePersonalData(ErasureId erasure, @Nullable TicketNumber ticket, @Nullable CallId call, Set<Erasable> what,
                                ErasureBasis basis, String reason) implements Creates {

    public ErasePersonalData {
        what = Set.copyOf(what);
        if ((ticket == null) == (call == null) || what.isEmpty()) {
            throw new IllegalArgumentException("an erasure is about a ticket or about a call, and erases something of it");
        }
    }

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("erasure", erasure));
    }
}
