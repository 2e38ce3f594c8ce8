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

/**
 * Counts the values of keyword fields over everything that a query matches, exactly. The last answers are kept for as long as the
 * snapshot stands: a board that nobody changes is not counted again for everybody who looks.
 */
final class Facets {

    private static final int REMEMBERED = 64;

    private record Asked(IndexSearcher searcher, Query query, List<String> fields) {
    }

    private final Map<Asked, Map<String, Map<String, Long>>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Map<String, Map<String, Long>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Map<String, Map<String, Long>> count(IndexSearcher searcher, Query query, List<String> fields) throws IOException {
        if (fields.isEmpty()) {
            return Map.of();
        }
        var asked = new Asked(searcher, query, fields);
        synchronized (answers) {
            answers.keySet().removeIf(earlier -> earlier.searcher() != searcher);
            var answer = answers.get(asked);
            if (answer != null) {
                return answer;
            }
        }
        var counted = countAnew(searcher, query, fields);
        synchronized (answers) {
            answers.put(asked, counted);
        }
        return counted;
    }

    private static Map<String, Map<String, Long>> countAnew(IndexSearcher searcher, Query query, List<String> fields) throws IOException {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        fields.forEach(field -> counts.put(field, new TreeMap<>()));
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (var field : fields) {
                var values = leaf.reader().getSortedSetDocValues(field);
                var scorer = weight.scorer(leaf);
                if (values != null && scorer != null) {
                    add(counts.get(field), values, scorer.iterator(), leaf);
                }
            }
        }
        return counts;
    }

    private static void add(Map<String, Long> counts, SortedSetDocValues values, DocIdSetIterator matches, LeafReaderContext leaf)
            throws IOException {
        var live = leaf.reader().getLiveDocs();
        var ordinals = new long[Math.toIntExact(values.getValueCount())];
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    ordinals[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
            if (ordinals[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Long::sum);
            }
        }
    }
}
