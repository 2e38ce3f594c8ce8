package org.mingbai.kernel;

/**
 * Reads from the log what a decision stands on. Everything read here is the decision's consistency boundary: if an event that this
 * would have read is appended by somebody else first, the command is decided anew.
 */
public interface Facts {

    /** Folds all events that carry at least one of the tags and belong to the fold's capabilities, in the order of the log. */
    <S> S fold(Fold<S> fold, Tag... anyOf);

    /** True when any event carries the tag. */
    boolean anyAbout(Tag tag);
}
