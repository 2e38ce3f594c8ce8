package org.mingbai.eventlog.axon;

/** A view's own store, seen as the keeper of how far the view is: its commit and the token are one truth. */
public interface PositionStore {

    /**
     * Takes the right to fold, or keeps it a while longer; false where another process has it. A store that only one process can open is
     * always its own.
     */
    default boolean claim() {
        return true;
    }

    /** Lets another process fold at once. */
    default void release() {
    }

    /** The token of the last durable commit; {@link LogToken#ORIGIN} for a view that has read nothing. */
    LogToken read();

    /** Makes everything folded so far durable together with this token; on failure, and where the claim was lost, neither is. */
    void advance(LogToken token);
}
