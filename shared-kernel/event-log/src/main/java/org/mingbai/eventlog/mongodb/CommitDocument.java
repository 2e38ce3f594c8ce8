package org.mingbai.eventlog.mongodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.TagHit;

/**
 * One commit = one document: {@code _id} position, {@code id} commit id, {@code tags} all tags of its events (the multikey index),
 * {@code events} name and tags of each event as places in {@code tags}, {@code bytes} what is hashed. The tags of an event stand apart
 * from the index so that one tag costs one index entry a commit, however many events bear it.
 */
final class CommitDocument {

    static final String POSITION = "_id";
    static final String COMMIT_ID = "id";
    static final String TAGS = "tags";
    static final String EVENTS = "events";
    static final String BYTES = "bytes";
    private static final String NAME = "n";
    private static final String TAG_PLACES = "t";

    private CommitDocument() {
    }

    static BsonDocument of(SealedCommit sealed) {
        Commit commit = sealed.commit();
        Map<Tag, Integer> places = new LinkedHashMap<>();
        BsonArray events = new BsonArray();
        for (RecordedEvent event : commit.events()) {
            BsonArray own = new BsonArray();
            event.tags().forEach(tag -> own.add(new BsonInt32(places.computeIfAbsent(tag, any -> places.size()))));
            events.add(new BsonDocument(NAME, new BsonString(event.name())).append(TAG_PLACES, own));
        }
        BsonArray tags = new BsonArray();
        places.keySet().forEach(tag -> tags.add(new BsonString(tag.toString())));
        return new BsonDocument(POSITION, new BsonInt64(commit.position()))
                .append(COMMIT_ID, id(commit.commitId()))
                .append(TAGS, tags)
                .append(EVENTS, events)
                .append(BYTES, new BsonBinary(sealed.bytes()));
    }

    static BsonBinary id(UUID commitId) {
        return new BsonBinary(commitId, UuidRepresentation.STANDARD);
    }

    static long position(BsonDocument document) {
        return document.getInt64(POSITION).getValue();
    }

    static UUID commitId(BsonDocument document) {
        return document.getBinary(COMMIT_ID).asUuid(UuidRepresentation.STANDARD);
    }

    static byte[] bytes(BsonDocument document) {
        return document.getBinary(BYTES).getData();
    }

    /** All entries of a commit as they stand there; a tag that no event bears is found by its commit all the same. */
    static void addEntries(BsonDocument document, List<IndexEntry> entries) {
        BsonArray tags = document.getArray(TAGS, new BsonArray());
        BsonArray events = document.getArray(EVENTS, new BsonArray());
        for (int place = 0; place < tags.size(); place++) {
            Tag tag = tag(tags.get(place));
            boolean borne = false;
            for (int index = 0; index < events.size(); index++) {
                BsonDocument event = events.get(index).asDocument();
                if (event.getArray(TAG_PLACES, new BsonArray()).contains(new BsonInt32(place))) {
                    entries.add(new IndexEntry(tag, position(document), index, event.getString(NAME, new BsonString("")).getValue()));
                    borne = true;
                }
            }
            if (!borne) {
                entries.add(new IndexEntry(tag, position(document), -1, ""));
            }
        }
    }

    private static @Nullable Tag tag(BsonValue stored) {
        try {
            return Tag.parse(stored.asString().getValue());
        } catch (IllegalArgumentException | BsonInvalidOperationException none) {
            return null;
        }
    }

    /** The entries of a tag in one commit, in the order of its events. */
    static List<TagHit> hits(BsonDocument document, Tag tag) {
        BsonInt32 place = new BsonInt32(document.getArray(TAGS).indexOf(new BsonString(tag.toString())));
        List<TagHit> hits = new ArrayList<>();
        int index = 0;
        for (BsonValue event : document.getArray(EVENTS)) {
            if (event.asDocument().getArray(TAG_PLACES).contains(place)) {
                hits.add(new TagHit(position(document), index, event.asDocument().getString(NAME).getValue()));
            }
            index++;
        }
        return hits;
    }
}
