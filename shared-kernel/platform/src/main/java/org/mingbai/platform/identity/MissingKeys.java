package org.mingbai.platform.identity;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Whose texts stand in the log while the key store has neither their key nor the mark of an erasure. Either the store is older than the log,
 * or another log's; or it is complete but for single keys that were taken out of it or garbled. Such an owner is never given a new key: what
 * is sealed under it could not be read once the right keys are back.
 */
public final class MissingKeys {

    private final Owners older = new Owners();
    private final Owners damaged = new Owners();
    private volatile boolean complete;

    /** There is no key. Where the store was complete at the start, it had that key, and lost it since. */
    public void add(KeyOwner owner) {
        if (complete) {
            damage(owner);
        } else {
            older.add(owner);
        }
    }

    /** There is something else in its place, or it was there and is gone. */
    public void damage(KeyOwner owner) {
        damaged.add(owner);
    }

    /** The store has all the keys that the log was sealed with until now: none is missing because it is older. */
    public void complete() {
        complete = true;
    }

    /** It is as it should be: whatever was damaged has been mended. */
    public void sound(KeyOwner owner) {
        damaged.remove(owner);
    }

    /** It was erased on record: nobody will ever look for its key again. */
    public void erased(KeyOwner owner) {
        older.remove(owner);
        damaged.remove(owner);
    }

    public boolean contains(KeyOwner owner) {
        return older.contains(owner) || isDamaged(owner);
    }

    public boolean isDamaged(KeyOwner owner) {
        return damaged.contains(owner);
    }

    public int count() {
        return older.count();
    }

    /** The one that was found first. */
    public Optional<KeyOwner> first() {
        return older.first();
    }

    public int damagedCount() {
        return damaged.count();
    }

    public Optional<KeyOwner> firstDamaged() {
        return damaged.first();
    }

    private static final class Owners {

        private final Set<KeyOwner> owners = ConcurrentHashMap.newKeySet();
        private volatile @Nullable KeyOwner first;

        void add(KeyOwner owner) {
            if (owners.add(owner) && first == null) {
                first = owner;
            }
        }

        void remove(KeyOwner owner) {
            if (owners.remove(owner) && owner.equals(first)) {
                first = owners.stream().findAny().orElse(null);
            }
        }

        boolean contains(KeyOwner owner) {
            return !owners.isEmpty() && owners.contains(owner);
        }

        int count() {
            return owners.size();
        }

        Optional<KeyOwner> first() {
            return Optional.ofNullable(first);
        }
    }
}
