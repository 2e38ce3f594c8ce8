package org.mingbai.platform.identity.rocksdb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.DataKey;
import org.mingbai.platform.identity.KeyDestroyedException;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyPurpose;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyWrap;
import org.mingbai.platform.identity.LastingKey;
import org.mingbai.platform.identity.MasterKey;

/** Keys in a RocksDB folder of their own. */
public final class RocksDbKeyStore implements KeyStore {

    public static final int DEFAULT_CACHED_KEYS = 20_000;

    private static final String SCRUB = "scrub";
    private static final String COUNTER = "counter:";
    private static final String NOTE = "note:";
    private static final int PAGE = 2_000;
    /** In place of a key: an empty value is no wrapped key. */
    private static final byte[] DESTROYED = {};

    private final Database database;
    private final GroupWriter writer;
    private final KeyWrap wrap;
    private final Map<KeyPurpose, LastingKey> lasting;
    private final KeyCache cache;
    /** Touched by the writer's thread only. */
    private int scrubsUnderWay;

    private RocksDbKeyStore(Database database, KeyWrap wrap, Map<KeyPurpose, LastingKey> lasting, int cachedKeys) {
        this.database = database;
        this.wrap = wrap;
        this.lasting = lasting;
        cache = new KeyCache(cachedKeys);
        writer = new GroupWriter(database);
    }

    public static RocksDbKeyStore open(Path folder, MasterKey master) {
        return open(folder, master, DEFAULT_CACHED_KEYS);
    }

    /**
     * Opens the store of a folder, or makes a new one.
     *
     * @param cachedKeys how many unwrapped keys stay in memory
     * @throws org.mingbai.platform.identity.KeyStoreInUseException if it is open elsewhere
     * @throws org.mingbai.platform.identity.WrongMasterKeyException if it was made under another master key
     */
    public static RocksDbKeyStore open(Path folder, MasterKey master, int cachedKeys) {
        Database database = new Database(folder);
        try {
            KeyWrap wrap = new KeyWrap(master);
            Map<KeyPurpose, LastingKey> lasting = Meta.open(database, wrap, folder);
            forgetPhones(database);
            if (database.get(Family.META, SCRUB) != null) {
                finishScrub(database);
            }
            return new RocksDbKeyStore(database, wrap, lasting, cachedKeys);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Earlier versions kept here who has which number, and so made one person of all who share one. Views find contacts by their numbers. */
    private static void forgetPhones(Database database) {
        for (Family family : List.of(Family.PHONES, Family.SUBJECTS)) {
            for (List<String> page = database.keysAfter(family, "", PAGE); !page.isEmpty(); page = database.keysAfter(family, page.getLast(), PAGE)) {
                Staged staged = new Staged(database);
                page.forEach(key -> staged.delete(family, key));
                staged.put(Family.META, SCRUB, DESTROYED);
                database.write(staged);
            }
        }
    }

    @Override
    public KeyLookup find(KeyOwner owner) {
        DataKey key = cache.get(owner, this::load);
        if (key != null) {
            return new KeyLookup.Present(key);
        }
        // somebody may have made the key between the two looks
        return stored(owner);
    }

    @Override
    public KeyLookup stored(KeyOwner owner) {
        byte @Nullable [] stored = database.get(Family.KEYS, owner.toString());
        if (stored == null) {
            return new KeyLookup.Missing();
        }
        return stored.length == 0 ? new KeyLookup.Destroyed() : new KeyLookup.Present(wrap.unwrap(owner, stored));
    }

    private @Nullable DataKey load(KeyOwner owner) {
        byte @Nullable [] stored = database.get(Family.KEYS, owner.toString());
        return stored == null || stored.length == 0 ? null : wrap.unwrap(owner, stored);
    }

    @Override
    public DataKey createIfAbsent(KeyOwner owner) {
        DataKey known = cache.get(owner, this::load);
        if (known != null) {
            return known;
        }
        await(writer.submit(staged -> ensureKey(staged, owner)));
        DataKey made = cache.get(owner, this::load);
        if (made == null) {
            throw erased(owner);
        }
        return made;
    }

    @Override
    public void createAll(Collection<KeyOwner> owners) {
        List<CompletableFuture<Boolean>> all = owners.stream().map(owner -> writer.submit(staged -> ensureKey(staged, owner))).toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).exceptionally(failure -> null).join();
        all.forEach(RocksDbKeyStore::await);
    }

    private boolean ensureKey(Staged staged, KeyOwner owner) {
        byte @Nullable [] stored = staged.get(Family.KEYS, owner.toString());
        if (stored == null) {
            staged.put(Family.KEYS, owner.toString(), wrap.newWrapped(owner));
        } else if (stored.length == 0) {
            throw erased(owner);
        }
        return stored == null;
    }

    @Override
    public boolean destroy(KeyOwner owner) {
        boolean existed = await(writer.submit(staged -> {
            byte @Nullable [] stored = staged.get(Family.KEYS, owner.toString());
            staged.put(Family.KEYS, owner.toString(), DESTROYED);
            beginScrub(staged);
            return stored != null && stored.length > 0;
        }));
        cache.forget(owner);
        scrub();
        return existed;
    }

    /** If the process dies before the scrub, the next start does it. */
    private void beginScrub(Staged staged) {
        scrubsUnderWay++;
        staged.put(Family.META, SCRUB, DESTROYED);
    }

    private void scrub() {
        database.scrub();
        await(writer.submit(staged -> {
            // the last of many at once takes the mark away: it stands for all of them
            if (--scrubsUnderWay == 0) {
                staged.delete(Family.META, SCRUB);
            }
            return true;
        }));
        database.forgetFormerFiles();
    }

    /**
     * A consistent copy of the store while it is in use. An erasure that comes later is not in it: whoever restores from it erases again.
     *
     * @param target must not exist yet; afterwards a folder that {@link #open} opens
     */
    public void checkpoint(Path target) {
        database.checkpoint(target);
    }

    @Override
    public LastingKey lasting(KeyPurpose purpose) {
        return Objects.requireNonNull(lasting.get(purpose), "not a lasting key");
    }

    @Override
    public long counter(String name) {
        byte @Nullable [] stored = database.get(Family.META, COUNTER + name);
        return stored == null ? 0 : Long.parseLong(new String(stored, StandardCharsets.US_ASCII));
    }

    @Override
    public void raise(String name, long atLeast) {
        await(writer.submit(staged -> {
            @Nullable String stored = staged.text(Family.META, COUNTER + name);
            boolean higher = stored == null || Long.parseLong(stored) < atLeast;
            if (higher) {
                staged.put(Family.META, COUNTER + name, Database.bytes(Long.toString(atLeast)));
            }
            return higher;
        }));
    }

    @Override
    public String note(String name) {
        byte @Nullable [] stored = database.get(Family.META, NOTE + name);
        return stored == null ? "" : new String(stored, StandardCharsets.UTF_8);
    }

    @Override
    public void note(String name, String text) {
        await(writer.submit(staged -> {
            staged.put(Family.META, NOTE + name, Database.bytes(text));
            return true;
        }));
    }

    @Override
    public long rewrap(LongConsumer progress) {
        long rewrapped = 0;
        long looked = 0;
        for (List<String> page = database.keysAfter(Family.KEYS, "", PAGE); !page.isEmpty(); page = database.keysAfter(Family.KEYS, page.getLast(), PAGE)) {
            List<CompletableFuture<Boolean>> all = page.stream().map(owner -> writer.submit(staged -> rewrap(staged, owner))).toList();
            rewrapped += all.stream().filter(RocksDbKeyStore::await).count();
            looked += page.size();
            progress.accept(looked);
        }
        await(writer.submit(staged -> {
            Meta.finishRewrap(staged, wrap);
            beginScrub(staged);
            return true;
        }));
        scrub();
        return rewrapped;
    }

    private boolean rewrap(Staged staged, String owner) {
        byte @Nullable [] stored = staged.get(Family.KEYS, owner);
        var fresh = stored == null || stored.length == 0 ? Optional.<byte[]>empty() : wrap.rewrapped(KeyOwner.parse(owner), stored);
        fresh.ifPresent(wrapped -> staged.put(Family.KEYS, owner, wrapped));
        return fresh.isPresent();
    }

    private static void finishScrub(Database database) {
        database.scrub();
        Staged staged = new Staged(database);
        staged.delete(Family.META, SCRUB);
        database.write(staged);
        database.forgetFormerFiles();
    }

    private static KeyDestroyedException erased(KeyOwner owner) {
        return new KeyDestroyedException(owner + " was erased; nothing can be sealed for it again");
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
