package org.mingbai.viewstore;

/**
 * Which log a view was folded from, so that it is never taken for a view of another one.
 *
 * @param log  the id of the log: the hash of its first commit, in hex
 * @param hash of the commit that the view has come to, in hex: it stands for everything before it
 */
public record LogMark(String log, String hash) {

    /** Of a view that has folded nothing, or was written before views were marked. */
    public static final LogMark NONE = new LogMark("", "");
}
