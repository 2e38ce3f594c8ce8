package org.mingbai.platform.stores;

/**
 * A place in one log: what a store that follows the log, or is kept beside it, remembers of where it was.
 *
 * @param log      the id of the log: the hash of its first commit, in hex
 * @param position of a commit, 0 before the first
 * @param hash     of that commit, in hex: it stands for everything up to it
 */
public record LogPlace(String log, long position, String hash) {

    public static final LogPlace NONE = new LogPlace("", 0, "");
}
