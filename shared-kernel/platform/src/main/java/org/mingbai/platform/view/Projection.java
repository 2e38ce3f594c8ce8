package org.mingbai.platform.view;

import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.kernel.Tag;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.viewstore.ViewStore;

/**
 * A view that is kept by folding the log. Registered as a bean, it is fed by a streaming processor of its own; its place in the log is
 * part of its store's own commit, so the two can never disagree, and a fact is never folded twice.
 */
public interface Projection {

    /** The stable name of the processor, such as {@code handling.ticket-board}. */
    String name();

    ViewStore store();

    /** Folds one more fact. Reads what it wrote before from the store, which answers from its write buffer. */
    void apply(RecordedFact fact, ViewStore store);

    /**
     * What the fact is about in this view. Where a fact cannot be folded, later ones of the same sequence wait for it: facts that change
     * the same document belong to the same sequence. Without more knowledge it is the first tag.
     */
    default String sequence(RecordedFact fact) {
        return firstTag(fact);
    }

    /**
     * What an event that cannot be read may be about in this view, told from its tags alone: later facts of these sequences wait for it,
     * so they must be all those to which it can belong. Empty where it can change nothing that this view shows. Without more knowledge
     * anything that it is tagged with; a view whose documents follow one tag narrows it to that, or what everything is tagged with, such
     * as a unit, would wait.
     */
    default Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.tags().stream().map(Tag::toString).collect(Collectors.toUnmodifiableSet());
    }

    static String firstTag(RecordedFact fact) {
        return fact.event().tags().stream().map(Tag::toString).sorted().findFirst().orElse(fact.name());
    }

    /** Writes what it holds in memory: the store is about to advance to the last fact applied. */
    default void flush(ViewStore store) {
    }

    /** Writes and forgets what it held longest, if that has become too much. The store does not advance yet. */
    default void trim(ViewStore store) {
    }

    /** Makes again what was made without words whose key was missing: it may be there now. The store does not advance yet. */
    default void mend(ViewStore store) {
    }

    /** Forgets what it holds in memory: the store went back, or another process wrote to it. */
    default void forget() {
    }
}
