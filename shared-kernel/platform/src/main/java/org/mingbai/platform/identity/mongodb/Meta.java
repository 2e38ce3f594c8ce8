package org.mingbai.platform.identity.mongodb;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.KeyPurpose;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.KeyWrap;
import org.mingbai.platform.identity.LastingKey;
import org.mingbai.platform.identity.StoredMaster;

/** What the database says of its master key, and the lasting keys. Nodes that do the same at once do it once. */
final class Meta {

    private static final String KEY = "key";
    private static final String NEXT = "next";
    private static final String VALUE = "value";
    private static final Bson CHECK = Filters.eq("check");

    private final MongoCollection<Document> documents;
    private final KeyWrap wrap;

    Meta(MongoCollection<Document> documents, KeyWrap wrap) {
        this.documents = documents;
        this.wrap = wrap;
    }

    /** Admits the master key, and gives a database what it lacks: one that is new, or was made before lasting keys were kept. */
    Map<KeyPurpose, LastingKey> open(String database) {
        MongoDbKeyStore.insertIfAbsent(documents, new Document("_id", "check").append(KEY, binary(wrap.admit(null, database).check())));
        var stored = stored();
        var admitted = wrap.admit(stored, database);
        var next = admitted.next();
        if (next != null && !admitted.equals(stored)) {
            documents.updateOne(Filters.and(CHECK, Filters.eq(KEY, binary(admitted.check()))), Updates.set(NEXT, binary(next)));
            // another change may have begun meanwhile
            admitted = wrap.admit(stored(), database);
        }
        var lasting = new EnumMap<KeyPurpose, LastingKey>(KeyPurpose.class);
        for (var purpose : KeyPurpose.lasting()) {
            lasting.put(purpose, wrap.lasting(purpose, lasting(purpose, admitted)));
        }
        return lasting;
    }

    private byte[] lasting(KeyPurpose purpose, StoredMaster admitted) {
        var found = documents.find(Filters.eq(purpose.storedAs())).first();
        if (found == null) {
            MongoDbKeyStore.insertIfAbsent(documents, new Document("_id", purpose.storedAs()).append(KEY, new Binary(wrap.newLasting(purpose, admitted))));
            found = documents.find(Filters.eq(purpose.storedAs())).first();
        }
        if (found == null) {
            throw new KeyStoreException("the " + purpose.storedAs() + " key was written and cannot be read");
        }
        return found.get(KEY, Binary.class).getData();
    }

    private StoredMaster stored() {
        var found = documents.find(CHECK).first();
        if (found == null) {
            throw new KeyStoreException("the check value of the master key was written and cannot be read");
        }
        @Nullable Binary next = found.get(NEXT, Binary.class);
        return new StoredMaster(hex(found.get(KEY, Binary.class)), next == null ? null : hex(next));
    }

    /** The lasting keys first: while the change is under way they are read under either master key. */
    void finishRewrap() {
        for (var purpose : KeyPurpose.lasting()) {
            var found = documents.find(Filters.eq(purpose.storedAs())).first();
            if (found != null) {
                wrap.rewrappedLasting(purpose, found.get(KEY, Binary.class).getData()).ifPresent(fresh ->
                        documents.updateOne(Filters.eq(purpose.storedAs()), Updates.set(KEY, new Binary(fresh))));
            }
        }
        var next = stored().next();
        if (next != null) {
            documents.updateOne(Filters.and(CHECK, Filters.eq(NEXT, binary(next))), Updates.combine(Updates.set(KEY, binary(next)), Updates.unset(NEXT)));
        }
    }

    long counter(String name) {
        var found = documents.find(Filters.eq("counter:" + name)).first();
        return found == null ? 0 : found.getLong(VALUE);
    }

    /** Of nodes that do so at once the highest stays. */
    long raise(String name, long atLeast) {
        var id = "counter:" + name;
        MongoDbKeyStore.insertIfAbsent(documents, new Document("_id", id).append(VALUE, atLeast));
        documents.updateOne(Filters.and(Filters.eq(id), Filters.lt(VALUE, atLeast)), Updates.set(VALUE, atLeast));
        return atLeast;
    }

    String note(String name) {
        var found = documents.find(Filters.eq("note:" + name)).first();
        return found == null ? "" : found.getString(VALUE);
    }

    String note(String name, String text) {
        documents.updateOne(Filters.eq("note:" + name), Updates.set(VALUE, text), new UpdateOptions().upsert(true));
        return text;
    }

    private static String hex(Binary value) {
        return HexFormat.of().formatHex(value.getData());
    }

    private static Binary binary(String hex) {
        return new Binary(HexFormat.of().parseHex(hex));
    }
}
