package org.mingbai.access.write;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.Vault;

/** Destroys the keys that an erasure in the log speaks of. What the key store cannot do now is kept in mind, to be done as soon as it can. */
@Component
public final class ErasedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedKeys.class);

    private final Vault vault;
    private final Set<ErasedKey> unfinished = ConcurrentHashMap.newKeySet();

    ErasedKeys(Vault vault) {
        this.vault = vault;
    }

    /** @return how many were still there; a key that is gone already is no fault */
    public int destroy(Collection<ErasedKey> keys) {
        return (int) keys.stream().filter(this::destroy).count();
    }

    private boolean destroy(ErasedKey key) {
        try {
            boolean there = vault.erase(KeyOwner.of(key));
            unfinished.remove(key);
            return there;
        } catch (KeyStoreException failed) {
            if (unfinished.add(key)) {
                LOG.error("the key of {} could not be destroyed: its texts can still be read until it is", KeyOwner.of(key), failed);
            }
            return false;
        }
    }

    /** Those that could not be destroyed yet. */
    public Set<ErasedKey> unfinished() {
        return Set.copyOf(unfinished);
    }
}
