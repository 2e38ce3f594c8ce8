package org.mingbai.viewstore.lucene;

import java.util.List;

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

/** Finds what somebody typed, as {@link Likeness} says: enough of its units, in whatever order and field. */
final class Phrases {

    private static final Query NOTHING = new MatchNoDocsQuery("nothing but signs to search for");

    private final List<String> fields;
    private final Words words;

    Phrases(List<String> fields, Words words) {
        this.fields = List.copyOf(fields);
        this.words = words;
    }

    /** What is found, in whatever order. */
    Query found(ViewQuery question) {
        var asked = asked(question);
        return asked.isEmpty() ? NOTHING : enough(asked, question.alike());
    }

    /** The same, and all before some. */
    Query ranked(ViewQuery question) {
        var asked = asked(question);
        if (asked.isEmpty()) {
            return NOTHING;
        }
        var ranked = new BooleanQuery.Builder().add(enough(asked, question.alike()), Occur.MUST);
        ranked.add(bonus(asked.stream().flatMap(List::stream).map(this::anywhere).toList(), Likeness.ALL_UNITS), Occur.SHOULD);
        if (asked.size() > 1) {
            ranked.add(bonus(asked.stream().map(word -> word(word, false)).toList(), Likeness.ALL_WORDS), Occur.SHOULD);
        }
        return ranked.build();
    }

    private List<List<Words.Unit>> asked(ViewQuery question) {
        return question.alike() ? words.askedAlike(question.text()) : words.asked(question.text());
    }

    private Query enough(List<List<Words.Unit>> asked, boolean alike) {
        return atLeast(Likeness.wordsNeeded(asked.size()), asked.stream().map(word -> word(word, alike)).toList());
    }

    private Query word(List<Words.Unit> units, boolean alike) {
        return atLeast(alike ? Likeness.unitsAlike(units.size()) : Likeness.unitsNeeded(units.size()),
                units.stream().map(this::anywhere).toList());
    }

    private static Query atLeast(int needed, List<Query> of) {
        if (of.size() == 1) {
            return of.getFirst();
        }
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        of.forEach(one -> some.add(one, Occur.SHOULD));
        return some.build();
    }

    private static Query bonus(List<Query> all, float weight) {
        var together = new BooleanQuery.Builder();
        all.forEach(one -> together.add(one, Occur.FILTER));
        return new BoostQuery(new ConstantScoreQuery(together.build()), weight);
    }

    private Query anywhere(Words.Unit unit) {
        return atLeast(1, fields.stream().map(field -> in(field, unit.parts())).toList());
    }

    private static Query in(String field, List<Words.Word> parts) {
        if (parts.size() == 1) {
            return new TermQuery(new Term(field, parts.getFirst().token()));
        }
        var phrase = new PhraseQuery.Builder();
        parts.forEach(word -> phrase.add(new Term(field, word.token()), word.place() - parts.getFirst().place()));
        return phrase.build();
    }
}
