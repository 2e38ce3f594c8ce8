package org.mingbai.platform.identity.mongodb;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.DataKey;
import org.mingbai.platform.identity.KeyOwner;

/** The unwrapped keys used last, for some seconds only: another node may have erased them meanwhile. */
final class RecentKeys {

    static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 20_000;

    private final Map<KeyOwner, Kept> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyOwner, Kept> eldest) {
            return size() > MOST;
        }
    };
    private final Map<KeyOwner, Long> erased = new LinkedHashMap<>();

    private record Kept(DataKey key, long since) {
    }

    synchronized @Nullable DataKey get(KeyOwner owner) {
        var kept = keys.get(owner);
        return kept != null && System.nanoTime() - kept.since() < KEPT.toNanos() ? kept.key() : null;
    }

    /** @param readAt when it was read: a key that was erased here since does not come back */
    synchronized void keep(KeyOwner owner, DataKey key, long readAt) {
        var erasedAt = erased.get(owner);
        if (erasedAt == null || readAt - erasedAt > 0) {
            keys.put(owner, new Kept(key, readAt));
        }
    }

    synchronized void forget(KeyOwner owner) {
        keys.remove(owner);
        erased.values().removeIf(at -> System.nanoTime() - at > KEPT.toNanos());
        erased.put(owner, System.nanoTime());
    }
}
