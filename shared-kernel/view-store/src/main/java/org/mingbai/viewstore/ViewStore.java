package org.mingbai.viewstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the documents of one view together with how far it has folded the log. One writer folds; readers see snapshots. What is written
 * between two {@link #advance}s and the position become visible and durable together, or not at all.
 */
public interface ViewStore extends AutoCloseable {

    /** So many of a view's former states are kept when it is set aside. */
    int ASIDE = 2;

    ViewSchema schema();

    /**
     * Takes the right to write for this store, or keeps it a while longer; false where another one has it. Where several processes share
     * a view, only the one with the claim may write, and it loses the claim when it is not heard of for too long. A store that only one
     * process can open is always its own.
     */
    default boolean claim() {
        return true;
    }

    /** Gives the claim back, so that another may have it at once. */
    default void release() {
    }

    /** The body of the document, with everything written so far, whether visible to readers yet or not. For the writer. */
    Optional<byte[]> get(String id);

    void put(ViewDocument document);

    void delete(String id);

    /**
     * Everything put and deleted since the last call belongs to the log up to this position. Where a document cannot be written, none is;
     * where the disk fails, the store may go back to what was durable: ask for {@link #position()} before folding on.
     *
     * @throws ViewClaimLostException where another store has the claim; nothing is changed then
     */
    void advance(ViewPosition position);

    /** What the writer keeps beside the position, such as which events it had to leave out; empty at first and for a view begun anew. */
    String note();

    /** Replaces the note with the next {@link #advance}: durable, undone and discarded together with the documents and the position. */
    void note(String text);

    /** Forgets what was put and deleted since the last advance: a fold failed half-way and will be given the same events again. */
    void discard();

    /**
     * True where nothing is durable before {@link #commit}, and a crash forgets all of it: a long catching-up may then write in any order
     * and move the position once, at its end. False where every advance is durable at once.
     */
    default boolean durableAtCommitOnly() {
        return false;
    }

    /** Goes back to what is durable, whatever was advanced since. */
    default void rollBack() {
        discard();
    }

    /**
     * Puts away all that the view holds, under a name with this time, and begins from nothing: it was folded from another log, or from more
     * of this one than there is. Not deleted, since it may be all that is left of what a log lost; only the newest {@link #ASIDE} of each
     * view are kept. Only with the claim.
     *
     * @return where it is now
     */
    String setAside(Instant at);

    /** What is damaged, where it was found so since the view was opened: what it holds is not to be relied on, and is to be set aside. */
    default Optional<String> damage() {
        return Optional.empty();
    }

    /** Where the former state of the view is now, if it was damaged when it was opened: it has begun from nothing. */
    default Optional<String> damagedAside() {
        return Optional.empty();
    }

    /** Deletes what was put away: something was erased, and copies that nobody folds any more would keep words of it. */
    void dropAside();

    /** How far the writer has folded, whichever process that is; after a restart, as far as was durable. */
    ViewPosition position();

    /** The newest commit that a search now would show whole. */
    long visiblePosition();

    /** Waits until a search shows the whole commit at this position; false when it does not in time. Asks for it at once, not at the next turn. */
    boolean awaitPosition(long position, Duration patience);

    ViewPage search(ViewQuery query);

    /**
     * Hands over what the question means, each document once, as the set was at one moment: what moves while it is read is neither skipped
     * nor handed over twice. It costs as much as there is. A document that is written meanwhile may be handed over as it then is, and one
     * that is deleted left out. The question's page says nothing here; without an order they come in any.
     *
     * @param most to be handed over, the first in the question's order
     * @return how many there are
     */
    long each(ViewQuery query, int most, Consumer<ViewPage.Found> reader);

    /** All of them. */
    default long each(ViewQuery query, Consumer<ViewPage.Found> reader) {
        return each(query, Integer.MAX_VALUE, reader);
    }

    /** The document as readers see it. */
    Optional<ViewPage.Found> find(String id);

    /** Makes durable what was advanced. It also happens by itself every few seconds and on {@link #close()}. */
    void commit();

    @Override
    void close();
}
