package org.mingbai.viewstore.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/** Hands everything on, for those who do one thing differently. */
public class Delegating implements ViewStore {

    protected final ViewStore inner;

    public Delegating(ViewStore inner) {
        this.inner = inner;
    }

    @Override
    public ViewSchema schema() {
        return inner.schema();
    }

    @Override
    public Optional<byte[]> get(String id) {
        return inner.get(id);
    }

    @Override
    public void put(ViewDocument document) {
        inner.put(document);
    }

    @Override
    public void delete(String id) {
        inner.delete(id);
    }

    @Override
    public void advance(ViewPosition position) {
        inner.advance(position);
    }

    @Override
    public String note() {
        return inner.note();
    }

    @Override
    public void note(String text) {
        inner.note(text);
    }

    @Override
    public void discard() {
        inner.discard();
    }

    @Override
    public String setAside(Instant at) {
        return inner.setAside(at);
    }

    @Override
    public void dropAside() {
        inner.dropAside();
    }

    @Override
    public ViewPosition position() {
        return inner.position();
    }

    @Override
    public long visiblePosition() {
        return inner.visiblePosition();
    }

    @Override
    public boolean awaitPosition(long position, Duration patience) {
        return inner.awaitPosition(position, patience);
    }

    @Override
    public ViewPage search(ViewQuery query) {
        return inner.search(query);
    }

    @Override
    public long each(ViewQuery query, int most, Consumer<ViewPage.Found> reader) {
        return inner.each(query, most, reader);
    }

    @Override
    public Optional<ViewPage.Found> find(String id) {
        return inner.find(id);
    }

    @Override
    public void commit() {
        inner.commit();
    }

    @Override
    public void close() {
        inner.close();
    }
}
