package org.mingbai.platform.identity;

/** What a key store knows of an owner. */
public sealed interface KeyLookup {

    record Present(DataKey key) implements KeyLookup {
    }

    /** Erased for good. */
    record Destroyed() implements KeyLookup {
    }

    /** Never made here. */
    record Missing() implements KeyLookup {
    }
}
