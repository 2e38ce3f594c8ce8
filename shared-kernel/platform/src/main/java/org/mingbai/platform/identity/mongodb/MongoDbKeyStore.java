package org.mingbai.platform.identity.mongodb;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.mingbai.platform.identity.DataKey;
import org.mingbai.platform.identity.KeyDestroyedException;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyPurpose;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreClosedException;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.KeyWrap;
import org.mingbai.platform.identity.LastingKey;
import org.mingbai.platform.identity.MasterKey;

/**
 * One document a key ({@code _id} owner, {@code key} wrapped, empty once erased). Single-document writes only, acknowledged by a majority's journals; the unique {@code _id} decides who of many makes a key.
 * A node that has used a key may hold it for {@link RecentKeys#KEPT} after another has erased it.
 */
public final class MongoDbKeyStore implements KeyStore {

    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final Binary ERASED = new Binary(new byte[0]);

    private final MongoClient client;
    private final MongoCollection<Document> keys;
    private final KeyWrap wrap;
    private final Meta meta;
    private final Map<KeyPurpose, LastingKey> lasting;
    private final RecentKeys recent = new RecentKeys();
    private volatile boolean closed;

    private MongoDbKeyStore(MongoClient client, String database, KeyWrap wrap) {
        this.client = client;
        this.keys = collection(client, database, "keys");
        this.wrap = wrap;
        this.meta = new Meta(collection(client, database, "meta"), wrap);
        this.lasting = meta.open(database);
    }

    /**
     * Opens the store of a database, or makes a new one.
     *
     * @param uri names the database: {@code mongodb://host:port/database}
     * @throws org.mingbai.platform.identity.WrongMasterKeyException if it was made under another master key
     */
    public static MongoDbKeyStore open(String uri, MasterKey master) {
        var address = new ConnectionString(uri);
        var database = address.getDatabase();
        if (database == null) {
            throw new KeyStoreException("the address of the keys names no database: write mongodb://host:port/database");
        }
        var client = MongoClients.create(address);
        try {
            var store = new MongoDbKeyStore(client, database, new KeyWrap(master));
            // earlier versions kept here who has which number; views find contacts by their numbers
            collection(client, database, "phones").drop();
            return store;
        } catch (MongoException failed) {
            client.close();
            throw new KeyStoreException("the key store in " + address.getHosts() + " cannot be opened: " + failed.getMessage(), failed);
        } catch (RuntimeException refused) {
            client.close();
            throw refused;
        }
    }

    private static MongoCollection<Document> collection(MongoClient client, String database, String name) {
        return client.getDatabase(database).getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY).withReadPreference(ReadPreference.primary());
    }

    /** Of many who insert the same id one does, and the others find its document. */
    static boolean insertIfAbsent(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public KeyLookup find(KeyOwner owner) {
        var known = recent.get(owner);
        return known != null ? new KeyLookup.Present(known) : asked(() -> look(owner));
    }

    @Override
    public KeyLookup stored(KeyOwner owner) {
        return asked(() -> look(owner));
    }

    private KeyLookup look(KeyOwner owner) {
        long readAt = System.nanoTime();
        var found = keys.find(Filters.eq(owner.toString())).first();
        if (found == null) {
            return new KeyLookup.Missing();
        }
        var wrapped = found.get(KEY, Binary.class).getData();
        if (wrapped.length == 0) {
            return new KeyLookup.Destroyed();
        }
        var key = wrap.unwrap(owner, wrapped);
        recent.keep(owner, key, readAt);
        return new KeyLookup.Present(key);
    }

    @Override
    public DataKey createIfAbsent(KeyOwner owner) {
        var known = recent.get(owner);
        return known != null ? known : asked(() -> switch (look(owner)) {
            case KeyLookup.Present(DataKey key) -> key;
            case KeyLookup.Destroyed() -> throw erased(owner);
            case KeyLookup.Missing() -> {
                insertIfAbsent(keys, fresh(owner));
                yield present(owner);
            }
        });
    }

    private DataKey present(KeyOwner owner) {
        return switch (look(owner)) {
            case KeyLookup.Present(DataKey key) -> key;
            case KeyLookup.Destroyed() -> throw erased(owner);
            case KeyLookup.Missing() -> throw new KeyStoreException("the key of " + owner + " was written and cannot be read");
        };
    }

    private Document fresh(KeyOwner owner) {
        return new Document(ID, owner.toString()).append(KEY, new Binary(wrap.newWrapped(owner)));
    }

    @Override
    public void createAll(Collection<KeyOwner> owners) {
        var wanted = new LinkedHashSet<>(owners);
        asked(() -> {
            var there = stored(wanted);
            var missing = wanted.stream().filter(owner -> !there.contains(owner.toString())).map(this::fresh).toList();
            if (!missing.isEmpty()) {
                insertAbsent(missing);
            }
            return missing;
        });
        var gone = asked(() -> Optional.ofNullable(
                keys.find(Filters.and(Filters.in(ID, names(wanted)), Filters.eq(KEY, ERASED))).map(found -> found.getString(ID)).first()));
        gone.ifPresent(owner -> {
            throw new KeyDestroyedException(owner + " was erased; nothing can be sealed for it again");
        });
    }

    private Set<String> stored(Set<KeyOwner> owners) {
        return keys.find(Filters.in(ID, names(owners))).map(found -> found.getString(ID)).into(new HashSet<>());
    }

    private static List<String> names(Set<KeyOwner> owners) {
        return owners.stream().map(KeyOwner::toString).toList();
    }

    private void insertAbsent(List<Document> missing) {
        try {
            keys.insertMany(missing, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            if (some.getWriteConcernError() != null || some.getWriteErrors().stream().anyMatch(each -> each.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw some;
            }
        }
    }

    @Override
    public boolean destroy(KeyOwner owner) {
        return asked(() -> {
            var before = keys.findOneAndUpdate(Filters.eq(owner.toString()), Updates.set(KEY, ERASED), new FindOneAndUpdateOptions().upsert(true));
            recent.forget(owner);
            return before != null && before.get(KEY, Binary.class).length() > 0;
        });
    }

    @Override
    public LastingKey lasting(KeyPurpose purpose) {
        return Objects.requireNonNull(lasting.get(purpose), "not a lasting key");
    }

    @Override
    public long counter(String name) {
        return asked(() -> meta.counter(name));
    }

    @Override
    public void raise(String name, long atLeast) {
        asked(() -> meta.raise(name, atLeast));
    }

    @Override
    public String note(String name) {
        return asked(() -> meta.note(name));
    }

    @Override
    public void note(String name, String text) {
        asked(() -> meta.note(name, text));
    }

    /** Until a walk finds nothing more to do: other nodes make keys meanwhile. */
    @Override
    public long rewrap(LongConsumer progress) {
        return asked(() -> {
            long all = 0;
            for (long walk = new RewrapWalk(keys, wrap).run(progress); walk > 0; walk = new RewrapWalk(keys, wrap).run(progress)) {
                all += walk;
            }
            meta.finishRewrap();
            return all;
        });
    }

    private static KeyDestroyedException erased(KeyOwner owner) {
        return new KeyDestroyedException(owner + " was erased; nothing can be sealed for it again");
    }

    private <T> T asked(Supplier<T> question) {
        if (closed) {
            throw new KeyStoreClosedException("the key store is closed");
        }
        try {
            return question.get();
        } catch (MongoException failed) {
            throw new KeyStoreException("the key store's MongoDB failed: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
