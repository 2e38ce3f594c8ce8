package org.mingbai.eventlog.proof;

import java.util.List;

/**
 * Keeps what was last signed where neither the end of the process nor a roll-back of the log takes it away: never in the log's own folder
 * or database. Safe for many threads; every method may throw {@link org.mingbai.eventlog.failure.StorageException}.
 */
public interface CheckpointMemory {

    LastSigned read();

    /**
     * Puts one in the place of another. It is durable when this returns true.
     *
     * @return false if another stands there by now, put there by this process or another
     */
    boolean replace(LastSigned before, LastSigned next);

    /** Puts a note that was signed to those that were kept before; none of them is ever changed. */
    default void keep(KeptNote note) {
    }

    /** The notes that were kept, the oldest first; so many that they can be read at once. */
    default List<KeptNote> kept() {
        return List.of();
    }

    /** Ends with the process. */
    static CheckpointMemory ofThisProcess() {
        return new CheckpointMemory() {
            private LastSigned last = LastSigned.NOTHING;

            @Override
            public synchronized LastSigned read() {
                return last;
            }

            @Override
            public synchronized boolean replace(LastSigned before, LastSigned next) {
                boolean same = last.equals(before);
                last = same ? next : last;
                return same;
            }
        };
    }
}
