package org.mingbai.platform.view;

import java.util.Optional;
import java.util.Set;

import org.mingbai.kernel.Fold;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;

import tools.jackson.databind.json.JsonMapper;

/**
 * One document for each value of a tag, such as each ticket: the fold of the facts that bear it. The document's body is the state as JSON.
 *
 * @param <S> the state of one thing
 */
public abstract class FoldPerTag<S> extends FoldedProjection<S> {

    private static final JsonMapper MAPPER = Json.builder().build();

    private final String tag;
    private final Fold<S> fold;
    private final Class<S> type;

    protected FoldPerTag(String tag, Fold<S> fold, Class<S> type) {
        this.tag = tag;
        this.fold = fold;
        this.type = type;
    }

    @Override
    protected Optional<String> idOf(RecordedFact fact) {
        return fact.about(tag);
    }

    /** A document is the fold of the facts that bear the tag: what does not bear it concerns none. */
    @Override
    public Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.about(tag);
    }

    @Override
    protected S unknown() {
        return fold.empty();
    }

    @Override
    protected S fold(S before, RecordedFact fact) {
        return fold.apply(before, fact.event());
    }

    @Override
    public S read(byte[] body) {
        return MAPPER.readValue(body, type);
    }

    protected static byte[] body(Object state) {
        return MAPPER.writeValueAsBytes(state);
    }
}
