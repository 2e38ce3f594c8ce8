package org.mingbai.viewstore.mongodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.mingbai.viewstore.ViewStore;

/**
 * Where a view's documents go when it is set aside: into a collection named after it and the time.
 *
 * @param documents of the view in use
 */
record Aside(MongoDatabase database, MongoCollection<Document> documents) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    String put(Instant at) {
        var away = prefix() + TIME.format(at);
        documents.renameCollection(new MongoNamespace(database.getName(), away));
        drop(ViewStore.ASIDE);
        return away;
    }

    /** @param kept so many of the newest stay */
    void drop(int kept) {
        var all = database.listCollectionNames().into(new ArrayList<>()).stream().filter(name -> name.startsWith(prefix())).sorted().toList();
        all.subList(0, Math.max(0, all.size() - kept)).forEach(name -> database.getCollection(name).drop());
    }

    private String prefix() {
        return "aside." + documents.getNamespace().getCollectionName() + ".";
    }
}
