package org.mingbai.viewstore;

/**
 * How far a view has folded the log: the commit, and the event in it.
 *
 * @param whole that event is the last of its commit; before that a reader who waits for the commit would see a part of it
 * @param mark  which log that is, and what it said there
 */
public record ViewPosition(long commit, int index, boolean whole, LogMark mark) {

    public static final ViewPosition ORIGIN = new ViewPosition(0, 0);

    /** At the end of a commit. */
    public ViewPosition(long commit, int index) {
        this(commit, index, true);
    }

    public ViewPosition(long commit, int index, boolean whole) {
        this(commit, index, whole, LogMark.NONE);
    }

    /** The newest commit that is folded whole. */
    public long shown() {
        return whole ? commit : commit - 1;
    }
}
