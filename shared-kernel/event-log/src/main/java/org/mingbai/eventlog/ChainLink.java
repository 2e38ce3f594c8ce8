package org.mingbai.eventlog;

/** What of a commit the next one and the tree need: where it stands, and the two hashes that are stored with it. Nothing is recomputed. */
public record ChainLink(long position, byte[] previousHash, byte[] hash) {
}
