package org.mingbai.platform.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the stores of all views in whatever storage this installation has, and closes them together. */
public final class ViewStores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewStores.class);

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

    /** Every store is closed, also after one that could not be: what it had not committed is folded again after the next start. */
    @Override
    public synchronized void close() {
        open.forEach(ViewStores::close);
        open.clear();
        closeBelow.run();
    }

    private static void close(ViewStore store) {
        try {
            store.close();
        } catch (RuntimeException failed) {
            LOG.error("view {} could not be closed", store.schema().name(), failed);
        }
    }
}
