package org.mingbai.eventlog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was written.
 *
 * @param position of the commit where it shows
 * @param since    the first position that may be wrong because of it: where a commit does not chain to the one before, either may have been
 *                 exchanged
 * @param reason   what is wrong there
 * @param about    tags whose index entries are missing, or are there without an event
 * @param forged   only the index is wrong, and only by entries without an event: a read leaves them out, so what it finds is right
 */
public record Damage(long position, long since, String reason, Set<Tag> about, boolean forged) {

    public Damage {
        about = Set.copyOf(about);
    }

    public Damage(long position, long since, String reason, Set<Tag> about) {
        this(position, since, reason, about, false);
    }

    public static Damage forged(long position, @Nullable Tag tag, int index) {
        return new Damage(position, position, "the tag index has an entry " + (tag == null ? "that is none" : "of " + tag) + " for event " + index
                + ", and no such event stands there", tag == null ? Set.of() : Set.of(tag), true);
    }

    public static Damage at(long position, String reason) {
        return new Damage(position, position, reason, Set.of());
    }
}
