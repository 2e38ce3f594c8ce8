package org.mingbai.platform.identity;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Whose texts stand in the log while the key store has neither their key nor the mark of an erasure: it is older than the log, or another
 * log's. Such an owner is never given a new key: what is sealed under it could not be read once the right keys are back.
 */
public final class MissingKeys {

    private final Set<KeyOwner> owners = ConcurrentHashMap.newKeySet();
    private volatile @Nullable KeyOwner first;

    public void add(KeyOwner owner) {
        if (owners.add(owner) && first == null) {
            first = owner;
        }
    }

    /** It was erased on record: nobody will ever look for its key again. */
    public void erased(KeyOwner owner) {
        if (owners.remove(owner) && owner.equals(first)) {
            first = owners.stream().findAny().orElse(null);
        }
    }

    public boolean contains(KeyOwner owner) {
        return !owners.isEmpty() && owners.contains(owner);
    }

    public int count() {
        return owners.size();
    }

    /** The one that was found first. */
    public Optional<KeyOwner> first() {
        return Optional.ofNullable(first);
    }
}
