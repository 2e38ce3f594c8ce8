package org.mingbai.viewstore;

/**
 * Replaces a word by a keyed pseudorandom one before it enters an index, and likewise in a query: words are found, and nobody reads
 * them from the disk.
 */
@FunctionalInterface
public interface TokenBlinder {

    String blind(String token);

    /** What is found in whatever way it is written; nothing, unless somebody knows of it. */
    default Spellings spellings() {
        return Spellings.NONE;
    }
}
