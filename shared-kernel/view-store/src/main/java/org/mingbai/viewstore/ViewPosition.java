package org.mingbai.viewstore;

/** How far a view has folded the log: the commit, and the event in it. */
public record ViewPosition(long commit, int index) {

    public static final ViewPosition ORIGIN = new ViewPosition(0, 0);
}
