package org.mingbai.platform.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewStore;

/**
 * A projection whose documents each are the fold of the facts about one thing, such as a ticket. Between two writes the states stay in
 * memory as they are: a document is made once for all the facts of a batch, and the state of what is much spoken of is not read again.
 *
 * @param <S> the state of one thing; equal states are not written again
 */
public abstract class FoldedProjection<S> implements Projection {

    /** As many as fit into a small part of the memory that this process may use: a ticket's state takes a few kilobytes. */
    private static final int MOST = (int) Math.clamp(Runtime.getRuntime().maxMemory() / (96L << 10), 1_000, 20_000);

    private final int most;
    /** The most recently folded last. */
    private final SequencedMap<String, S> states = new LinkedHashMap<>(1024, 0.75f, true);
    private final SequencedSet<String> changed = new LinkedHashSet<>();

    protected FoldedProjection() {
        this(MOST);
    }

    FoldedProjection(int most) {
        this.most = most;
    }

    /** What the fact is about in this view: the id of the document; empty where it concerns none. */
    protected abstract Optional<String> idOf(RecordedFact fact);

    /** Facts about the same document wait for each other. */
    @Override
    public String sequence(RecordedFact fact) {
        return idOf(fact).orElseGet(() -> Projection.firstTag(fact));
    }

    /** The ids of the documents that it can concern, as far as its tags tell: the fold says which, and so must this. */
    @Override
    public abstract Set<String> sequences(UnreadableFact unreadable);

    /** The state of a thing of which nothing is known. */
    protected abstract S unknown();

    /** Pure. */
    protected abstract S fold(S before, RecordedFact fact);

    /** The state that a document shows, from its body. */
    public abstract S read(byte[] body);

    /** The document that shows the state; empty while there is nothing to show. */
    protected abstract Optional<ViewDocument> document(String id, S state);

    @Override
    public synchronized void apply(RecordedFact fact, ViewStore store) {
        idOf(fact).ifPresent(id -> {
            var before = state(id, store);
            var after = fold(before, fact);
            if (!after.equals(before)) {
                states.put(id, after);
                changed.add(id);
            }
        });
    }

    /** The state with every fact applied so far. */
    protected final synchronized S state(String id, ViewStore store) {
        var known = states.get(id);
        if (known == null) {
            known = store.get(id).map(this::read).orElseGet(this::unknown);
            states.put(id, known);
        }
        return known;
    }

    /** The document is made anew, though the state is the same: something else that it shows has changed. */
    protected final synchronized void touch(String id) {
        changed.add(id);
    }

    /** The documents that were made without words whose key was missing. */
    @Override
    public synchronized void mend(ViewStore store) {
        Keyless.in(store).forEach(this::touch);
    }

    @Override
    public synchronized void flush(ViewStore store) {
        for (var id : changed) {
            document(id, state(id, store)).ifPresent(store::put);
        }
        changed.clear();
        trim(store);
    }

    @Override
    public synchronized void trim(ViewStore store) {
        while (states.size() > most) {
            var eldest = states.pollFirstEntry();
            if (changed.remove(eldest.getKey())) {
                document(eldest.getKey(), eldest.getValue()).ifPresent(store::put);
            }
        }
    }

    @Override
    public synchronized void forget() {
        states.clear();
        changed.clear();
    }
}
