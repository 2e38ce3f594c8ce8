package org.mingbai.viewstore.crash;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.conformance.Delegating;

/** The mistake that the crash test must catch: the position is stored first, the documents follow. */
final class PositionApart extends Delegating {

    private final List<ViewDocument> following = new ArrayList<>();

    PositionApart(ViewStore inner) {
        super(inner);
    }

    @Override
    public void put(ViewDocument document) {
        following.add(document);
    }

    @Override
    public void advance(ViewPosition position) {
        inner.advance(position);
        following.forEach(inner::put);
        following.clear();
    }
}
