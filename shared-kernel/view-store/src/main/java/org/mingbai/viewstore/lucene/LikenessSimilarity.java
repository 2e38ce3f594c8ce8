package org.mingbai.viewstore.lucene;

import java.util.Arrays;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.mingbai.viewstore.Likeness;

/** {@link Likeness} in Lucene: the exact length of a text stands in its norm. */
final class LikenessSimilarity extends Similarity {

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.max(1, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double rarest = Arrays.stream(terms).mapToDouble(term -> Likeness.weight(term.docFreq(), collection.docCount())).max().orElse(0);
        double weight = boost * rarest;
        return new SimScorer() {
            @Override
            public float score(float occurrences, long norm) {
                return (float) (weight * Likeness.saturated(occurrences, norm));
            }
        };
    }
}
