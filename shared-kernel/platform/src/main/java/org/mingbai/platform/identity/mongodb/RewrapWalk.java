package org.mingbai.platform.identity.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyWrap;

/** Once over all keys. A key is replaced only if it is still the one that was read: an erasure meanwhile stays one. */
final class RewrapWalk {

    private static final int PAGE = 200;

    private final MongoCollection<Document> keys;
    private final KeyWrap wrap;
    private long looked;
    private long rewrapped;

    RewrapWalk(MongoCollection<Document> keys, KeyWrap wrap) {
        this.keys = keys;
        this.wrap = wrap;
    }

    /** @return how many were wrapped anew */
    long run(LongConsumer progress) {
        for (var page = after(""); !page.isEmpty(); page = after(page.getLast().getString("_id"))) {
            rewrap(page);
            looked += page.size();
            progress.accept(looked);
        }
        return rewrapped;
    }

    private List<Document> after(String owner) {
        return keys.find(Filters.gt("_id", owner)).sort(Sorts.ascending("_id")).limit(PAGE).into(new ArrayList<>());
    }

    private void rewrap(List<Document> page) {
        var changes = new ArrayList<UpdateOneModel<Document>>();
        for (var each : page) {
            var owner = each.getString("_id");
            var stored = each.get("key", Binary.class);
            if (stored.length() > 0) {
                wrap.rewrapped(KeyOwner.parse(owner), stored.getData()).ifPresent(fresh -> changes.add(new UpdateOneModel<>(
                        Filters.and(Filters.eq("_id", owner), Filters.eq("key", stored)), Updates.set("key", new Binary(fresh)))));
            }
        }
        if (!changes.isEmpty()) {
            rewrapped += keys.bulkWrite(changes, new BulkWriteOptions().ordered(false)).getModifiedCount();
        }
    }
}
