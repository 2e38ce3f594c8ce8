package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.ViewPage.Found;

/** Reads the documents of one snapshot that a query matches. However deep it goes, no more than a part of them is held in order at once. */
final class Hits {

    private static final int PART = 10_000;

    private Hits() {
    }

    /** @param likeness of what was ranked, by its score */
    static List<Found> page(IndexSearcher searcher, Query query, Sort order, long from, int size, DoubleUnaryOperator likeness) throws IOException {
        var items = new LinkedHashMap<String, Found>();
        var stored = searcher.storedFields();
        boolean ranked = order.getSort()[0].getType() == SortField.Type.SCORE;
        for (var hit : page(from, size, (after, most) -> searcher.searchAfter(after, query, most, order).scoreDocs)) {
            var found = found(stored, hit.doc);
            items.put(found.id(), ranked ? new Found(found.id(), found.body(), likeness.applyAsDouble((Float) ((FieldDoc) hit).fields[0])) : found);
        }
        return List.copyOf(items.values());
    }

    private static List<ScoreDoc> page(long from, int size, Searching searching) throws IOException {
        if (from + size <= PART) {
            var hits = searching.after(null, (int) from + size);
            return Arrays.asList(hits).subList((int) Math.min(from, hits.length), hits.length);
        }
        ScoreDoc last = null;
        for (long left = from; left > 0; left -= PART) {
            int part = (int) Math.min(left, PART);
            var passed = searching.after(last, part);
            if (passed.length < part) {
                return List.of();
            }
            last = passed[part - 1];
        }
        return Arrays.asList(searching.after(last, size));
    }

    @FunctionalInterface
    private interface Searching {

        ScoreDoc[] after(@Nullable ScoreDoc last, int most) throws IOException;
    }

    static void ordered(IndexSearcher searcher, Query query, Sort order, int most, Consumer<Found> reader) throws IOException {
        var stored = searcher.storedFields();
        ScoreDoc last = null;
        for (int left = most; left > 0; left -= PART) {
            int part = Math.min(left, PART);
            var hits = searcher.searchAfter(last, query, part, order).scoreDocs;
            for (var hit : hits) {
                reader.accept(found(stored, hit.doc));
            }
            if (hits.length < part) {
                return;
            }
            last = hits[part - 1];
        }
    }

    /** As they lie in the index: each is looked at once. */
    static void unordered(IndexSearcher searcher, Query query, int most, Consumer<Found> reader) throws IOException {
        var stored = searcher.storedFields();
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int left = most;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            var live = leaf.reader().getLiveDocs();
            var matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = matches.nextDoc(); left > 0 && doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
                if (live == null || live.get(doc)) {
                    reader.accept(found(stored, leaf.docBase + doc));
                    left--;
                }
            }
        }
    }

    static Found found(StoredFields stored, int place) throws IOException {
        var document = stored.document(place);
        var id = document.get(Documents.ID);
        var body = document.getBinaryValue(Documents.BODY);
        if (id == null || body == null) {
            throw new IOException("a document without its parts");
        }
        return new Found(id, Arrays.copyOfRange(body.bytes, body.offset, body.offset + body.length));
    }
}
