package org.mingbai.viewstore.lucene;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.lucene.Typed.Unit;

/** Finds what somebody typed, as {@link Likeness} says: enough of its units, in whatever order and field. */
final class Phrases {

    private static final Query NOTHING = new MatchNoDocsQuery("nothing but signs to search for");

    private final List<String> fields;
    private final Words words;

    Phrases(List<String> fields, Words words) {
        this.fields = List.copyOf(fields);
        this.words = words;
    }

    private Question asked(ViewQuery question) {
        return Question.of(words, question, fields.size());
    }

    DoubleUnaryOperator likeness(ViewQuery question) {
        var asked = asked(question);
        return asked::likeness;
    }

    /** What is found, in whatever order. */
    Query found(ViewQuery question) {
        var asked = asked(question);
        return asked.isEmpty() ? NOTHING : enough(asked);
    }

    /** The same, with its worth. */
    Query ranked(ViewQuery question) {
        var asked = asked(question);
        if (asked.isEmpty()) {
            return NOTHING;
        }
        var ranked = new BooleanQuery.Builder().add(enough(asked), Occur.FILTER);
        asked.units().forEach(unit -> ranked.add(anywhere(unit), Occur.SHOULD));
        asked.places().forEach(place -> ranked.add(new BoostQuery(new ConstantScoreQuery(any(place)), (float) asked.place()), Occur.SHOULD));
        return ranked.build();
    }

    private Query enough(Question asked) {
        return asked.alike() ? atLeast(Likeness.placesAlike(asked.places().size()), asked.places().stream().map(this::any).toList())
                : atLeast(Likeness.wordsNeeded(asked.words().size()), asked.words().stream().map(this::word).toList());
    }

    private Query word(Typed word) {
        var units = word.units();
        return atLeast(Likeness.unitsNeeded(units.size()), units.stream().map(this::anywhere).toList());
    }

    private Query any(Collection<Unit> units) {
        return atLeast(1, units.stream().map(this::anywhere).toList());
    }

    private static Query atLeast(int needed, List<Query> of) {
        if (of.size() == 1) {
            return of.getFirst();
        }
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        of.forEach(one -> some.add(one, Occur.SHOULD));
        return some.build();
    }

    private Query anywhere(Unit unit) {
        return atLeast(1, fields.stream().map(field -> in(field, unit.parts())).toList());
    }

    private static Query in(String field, List<Words.Word> parts) {
        if (parts.size() == 1) {
            return new TermQuery(new Term(field, parts.getFirst().token()));
        }
        var phrase = new PhraseQuery.Builder();
        parts.forEach(word -> phrase.add(new Term(field, word.token()), word.place()));
        return phrase.build();
    }
}
