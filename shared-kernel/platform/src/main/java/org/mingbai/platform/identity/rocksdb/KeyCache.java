package org.mingbai.platform.identity.rocksdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.DataKey;
import org.mingbai.platform.identity.KeyOwner;

/** The unwrapped keys used last. A key is loaded under the lock that an erasure takes too, so no erased key can slip back in. */
final class KeyCache {

    private final Map<KeyOwner, DataKey> keys;

    KeyCache(int capacity) {
        keys = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<KeyOwner, DataKey> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable DataKey get(KeyOwner owner, Function<KeyOwner, @Nullable DataKey> load) {
        DataKey known = keys.get(owner);
        if (known == null) {
            known = load.apply(owner);
            if (known != null) {
                keys.put(owner, known);
            }
        }
        return known;
    }

    synchronized void forget(KeyOwner owner) {
        keys.remove(owner);
    }
}
