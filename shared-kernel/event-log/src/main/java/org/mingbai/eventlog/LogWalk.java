package org.mingbai.eventlog;

import java.util.List;
import java.util.function.Consumer;

import org.mingbai.eventlog.failure.StorageException;

/**
 * One pass over a log in pieces, each as soon as its walker likes: recomputes hashes and chain, and looks up every index entry. It goes on
 * behind what is damaged. For one thread.
 */
public interface LogWalk {

    /** The last position that was looked at, 0 at the start. */
    long position();

    /** The hash of the commit there, empty where it could not be read. */
    byte[] hash();

    /** Events of the commits that are sound. */
    long events();

    /** Entries of the tag index that are there for the commits so far: if it holds more, some have no event. */
    long entries();

    /**
     * Looks at the next commits, at most as many as are read in one go, and at none after {@code to}.
     *
     * @param sound is told of each that is as it should be, in order
     * @return what is wrong with the others
     * @throws StorageException if the storage does not answer, which says nothing about the log; the next call tries again
     */
    List<Damage> step(long to, Consumer<Commit> sound);
}
