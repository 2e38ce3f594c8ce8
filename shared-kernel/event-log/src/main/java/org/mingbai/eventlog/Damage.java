package org.mingbai.eventlog;

import java.util.Set;

/**
 * Something that is not as it was written.
 *
 * @param position of the commit where it shows
 * @param since    the first position that may be wrong because of it: where a commit does not chain to the one before, either may have been
 *                 exchanged
 * @param reason   what is wrong there
 * @param about    tags whose index entries are missing, or are there without an event: what is found by them is too little or too much
 */
public record Damage(long position, long since, String reason, Set<Tag> about) {

    public Damage {
        about = Set.copyOf(about);
    }

    static Damage at(long position, String reason) {
        return new Damage(position, position, reason, Set.of());
    }
}
