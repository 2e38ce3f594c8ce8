package org.mingbai.eventlog.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.storage.IndexPiece;
import org.mingbai.eventlog.storage.TagHit;

/** Looks up many index entries in few round trips. */
final class ManyLookups {

    private static final int LOT = 1000;

    private ManyLookups() {
    }

    static Map<UUID, Long> positionsOf(MongoCollection<BsonDocument> commits, Collection<UUID> commitIds) {
        Map<UUID, Long> found = new HashMap<>();
        for (List<UUID> some : lots(commitIds)) {
            commits.find(in(CommitDocument.COMMIT_ID, some.stream().map(CommitDocument::id).toList()))
                    .projection(include(CommitDocument.POSITION, CommitDocument.COMMIT_ID))
                    .forEach(document -> found.put(CommitDocument.commitId(document), CommitDocument.position(document)));
        }
        return found;
    }

    static Map<Tag, List<TagHit>> allTagged(MongoCollection<BsonDocument> commits, Collection<Tag> tags, long from, long to) {
        Map<Tag, List<TagHit>> found = new HashMap<>();
        for (List<Tag> some : lots(tags)) {
            Map<String, Tag> wanted = some.stream().collect(Collectors.toMap(Tag::toString, Function.identity()));
            commits.find(and(in(CommitDocument.TAGS, wanted.keySet()), gte(CommitDocument.POSITION, from), lte(CommitDocument.POSITION, to)))
                    .projection(include(CommitDocument.TAGS, CommitDocument.EVENTS)).sort(ascending(CommitDocument.POSITION))
                    .forEach(document -> take(document, wanted, found));
        }
        return found;
    }

    /** By document: as many as hold at least so many entries, or the rest. */
    static IndexPiece index(MongoCollection<BsonDocument> commits, byte[] from, int max) {
        long start = from.length == 0 ? Long.MIN_VALUE : ByteBuffer.wrap(from).getLong();
        List<IndexEntry> entries = new ArrayList<>();
        try (MongoCursor<BsonDocument> cursor = commits.find(gte(CommitDocument.POSITION, start)).sort(ascending(CommitDocument.POSITION))
                .projection(include(CommitDocument.TAGS, CommitDocument.EVENTS)).batchSize(LOT).limit(max).cursor()) {
            long last = start;
            int read = 0;
            while (cursor.hasNext() && entries.size() < max) {
                BsonDocument document = cursor.next();
                read++;
                last = CommitDocument.position(document);
                CommitDocument.addEntries(document, entries);
            }
            boolean more = cursor.hasNext() || read == max;
            return new IndexPiece(entries, more ? ByteBuffer.allocate(Long.BYTES).putLong(last + 1).array() : null);
        }
    }

    private static void take(BsonDocument document, Map<String, Tag> wanted, Map<Tag, List<TagHit>> found) {
        for (BsonValue text : document.getArray(CommitDocument.TAGS)) {
            Tag tag = wanted.get(text.asString().getValue());
            if (tag != null) {
                found.computeIfAbsent(tag, any -> new ArrayList<>()).addAll(CommitDocument.hits(document, tag));
            }
        }
    }

    private static <T> List<List<T>> lots(Collection<T> all) {
        List<T> left = List.copyOf(all);
        List<List<T>> lots = new ArrayList<>();
        for (int from = 0; from < left.size(); from += LOT) {
            lots.add(left.subList(from, Math.min(left.size(), from + LOT)));
        }
        return lots;
    }
}
