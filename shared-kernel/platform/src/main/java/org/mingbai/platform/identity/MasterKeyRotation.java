package org.mingbai.platform.identity;

import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Puts a key store under another master key. Only the wrapping changes: no event, no query code, no phone's place in the index and no view.
 * A run that was broken off is run again with the same two keys; a run after the last finds nothing to do. Where several nodes share the
 * store, each of them is first started with both keys ({@value MasterKey#VARIABLE} the new, {@value MasterKey#FORMER_VARIABLE} the one
 * before): a node with the former key alone would go on making keys under that. Backups of the keys made before need the former key.
 */
public final class MasterKeyRotation {

    private MasterKeyRotation() {
    }

    /**
     * @param open     opens the store with the master key given, e.g. {@code master -> RocksDbKeyStore.open(folder, master)}
     * @param progress is told now and then how many keys were looked at
     * @return how many keys were wrapped anew
     * @throws WrongMasterKeyException if the store is under neither of the two, or is being changed to another
     */
    public static long run(Function<MasterKey, ? extends KeyStore> open, MasterKey former, MasterKey next, LongConsumer progress) {
        try (KeyStore keys = open.apply(next.succeeding(former))) {
            return keys.rewrap(progress);
        }
    }
}
