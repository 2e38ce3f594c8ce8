package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Counts what a query matches, and the values of keyword fields over it, exactly. A part of the index that has not changed is not counted
 * again: of a large board only the few small parts are, in which something was just written.
 */
final class Counts {

    private static final int REMEMBERED = 4_000;

    /** @param part of the index as it stands: another one as soon as a document in it is replaced */
    private record Asked(Object part, Query query, List<String> fields) {
    }

    /** @param facets value → documents, of each field asked for */
    record Counted(long total, Map<String, Map<String, Long>> facets) {
    }

    private final Map<Asked, Counted> answers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Counted> eldest) {
            return size() > REMEMBERED;
        }
    };

    Counted count(IndexSearcher searcher, Query query, List<String> fields) throws IOException {
        long total = 0;
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        fields.forEach(field -> facets.put(field, new TreeMap<>()));
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var counted = remembered(leaf, weight, query, fields);
            total += counted.total();
            counted.facets().forEach((field, values) -> values.forEach((value, n) -> facets.get(field).merge(value, n, Long::sum)));
        }
        return new Counted(total, facets);
    }

    private Counted remembered(LeafReaderContext leaf, Weight weight, Query query, List<String> fields) throws IOException {
        var asked = new Asked(leaf.reader().getReaderCacheHelper().getKey(), query, fields);
        synchronized (answers) {
            var answer = answers.get(asked);
            if (answer != null) {
                return answer;
            }
        }
        var counted = countAnew(leaf, weight, fields);
        synchronized (answers) {
            answers.put(asked, counted);
        }
        return counted;
    }

    private static Counted countAnew(LeafReaderContext leaf, Weight weight, List<String> fields) throws IOException {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        for (var field : fields) {
            var values = leaf.reader().getSortedSetDocValues(field);
            var scorer = weight.scorer(leaf);
            if (values != null && scorer != null) {
                facets.put(field, values(values, scorer.iterator(), leaf));
            }
        }
        return new Counted(total(leaf, weight), facets);
    }

    private static long total(LeafReaderContext leaf, Weight weight) throws IOException {
        int known = weight.count(leaf);
        var scorer = known >= 0 ? null : weight.scorer(leaf);
        if (scorer == null) {
            return Math.max(0, known);
        }
        var live = leaf.reader().getLiveDocs();
        long total = 0;
        var matches = scorer.iterator();
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            if (live == null || live.get(doc)) {
                total++;
            }
        }
        return total;
    }

    private static Map<String, Long> values(SortedSetDocValues values, DocIdSetIterator matches, LeafReaderContext leaf) throws IOException {
        var live = leaf.reader().getLiveDocs();
        var ordinals = new long[Math.toIntExact(values.getValueCount())];
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    ordinals[(int) values.nextOrd()]++;
                }
            }
        }
        var counts = new TreeMap<String, Long>();
        for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
            if (ordinals[ordinal] > 0) {
                counts.put(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal]);
            }
        }
        return counts;
    }
}
