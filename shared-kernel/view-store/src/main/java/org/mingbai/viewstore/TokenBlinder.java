package org.mingbai.viewstore;

/**
 * Replaces a word by a keyed pseudorandom one before it enters an index, and likewise in a query: words are found, and nobody reads
 * them from the disk.
 */
@FunctionalInterface
public interface TokenBlinder {

    String blind(String token);
}
