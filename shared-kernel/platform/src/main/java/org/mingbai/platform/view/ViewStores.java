package org.mingbai.platform.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/** Opens the stores of all views in whatever storage this installation has, and closes them together. */
public final class ViewStores implements AutoCloseable {

    private final BiFunction<ViewSchema, Duration, ViewStore> opener;
    private final Runnable closeBelow;
    private final List<ViewStore> open = new ArrayList<>();

    public ViewStores(BiFunction<ViewSchema, Duration, ViewStore> opener) {
        this(opener, () -> { });
    }

    /** @param closeBelow what all of them stand on */
    public ViewStores(BiFunction<ViewSchema, Duration, ViewStore> opener, Runnable closeBelow) {
        this.opener = opener;
        this.closeBelow = closeBelow;
    }

    /** @param refreshEvery how soon readers see what was folded, unless they wait for a position */
    public synchronized ViewStore open(ViewSchema schema, Duration refreshEvery) {
        var store = opener.apply(schema, refreshEvery);
        open.add(store);
        return store;
    }

    @Override
    public synchronized void close() {
        open.forEach(ViewStore::close);
        open.clear();
        closeBelow.run();
    }
}
