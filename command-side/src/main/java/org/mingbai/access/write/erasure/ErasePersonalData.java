package org.mingbai.access.write.erasure;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasureBasis;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Make the caller or the texts of a ticket or of a call unreadable for good. Names one of the two.
 *
 * @param contacts whose callers are meant; where none is named, that of the ticket or call itself
 */
public record ErasePersonalData(ErasureId erasure, @Nullable TicketNumber ticket, @Nullable CallId call, Set<Erasable> what,
                                List<Chosen> contacts, ErasureBasis basis, String reason) implements Creates {

    /**
     * One contact, whose erasure is an event of its own.
     *
     * @param contact the id of a call, or the number of a ticket for whoever it was opened for
     */
    public record Chosen(ErasureId erasure, String contact) {
    }

    public ErasePersonalData {
        what = Set.copyOf(what);
        contacts = List.copyOf(contacts);
        if ((ticket == null) == (call == null) || what.isEmpty()) {
            throw new IllegalArgumentException("an erasure is about a ticket or about a call, and erases something of it");
        }
    }

    @Override
    public Set<Tag> begins() {
        var begun = Tag.set(Tag.of("erasure", erasure));
        contacts.forEach(each -> begun.add(new Tag("erasure", each.erasure().value())));
        return begun;
    }
}
