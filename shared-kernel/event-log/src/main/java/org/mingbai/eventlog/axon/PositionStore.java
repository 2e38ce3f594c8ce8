package org.mingbai.eventlog.axon;

/** A view's own store, seen as the keeper of how far the view is: its commit and the token are one truth. */
public interface PositionStore {

    /** The token of the last durable commit; {@link LogToken#ORIGIN} for a view that has read nothing. */
    LogToken read();

    /** Makes everything folded so far durable together with this token; on failure neither is. */
    void advance(LogToken token);
}
