package org.mingbai.platform.identity;

import java.util.Collection;
import java.util.function.LongConsumer;

/**
 * Keys by owner. All of it may be used by many threads; whatever a method has answered is on disk, so a
 * commit may rely on it. Every method throws {@link KeyStoreException} if the store cannot read or write.
 */
public interface KeyStore extends AutoCloseable {

    KeyLookup find(KeyOwner owner);

    /**
     * The same, as it is stored now: past whatever is remembered of earlier answers.
     *
     * @throws KeyBrokenException if what is stored is not this owner's key
     */
    KeyLookup stored(KeyOwner owner);

    /**
     * The key of an owner, made now if there is none; of many callers at once all get the same.
     *
     * @throws KeyDestroyedException if the owner was erased
     */
    DataKey createIfAbsent(KeyOwner owner);

    /**
     * Makes the keys of many owners in few writes; those that exist stay.
     *
     * @throws KeyDestroyedException if one of them was erased; the others have their keys
     */
    void createAll(Collection<KeyOwner> owners);

    /**
     * Erases the key and its traces in the store's files. It can never be made again.
     * Repeating it is harmless.
     *
     * @return false if there was no key, or it was destroyed already
     */
    boolean destroy(KeyOwner owner);

    /** One of {@link KeyPurpose#lasting}. */
    LastingKey lasting(KeyPurpose purpose);

    /** What was counted up to under this name; 0 at first. Beside the keys, for what must not go back when the log does. */
    long counter(String name);

    /** The counter is at least at this from now on; it never goes down. */
    void raise(String name, long atLeast);

    /** A short text beside the keys, about the store itself and never personal; empty at first. */
    String note(String name);

    void note(String name, String text);

    /**
     * Wraps every key anew that is not under the current master key, then says that the store is under that one alone. May be broken off
     * at any moment and begun again, while the store is in use; see {@link MasterKeyRotation}.
     *
     * @param progress is told now and then how many keys were looked at
     * @return how many were wrapped anew
     */
    long rewrap(LongConsumer progress);

    @Override
    void close();
}
