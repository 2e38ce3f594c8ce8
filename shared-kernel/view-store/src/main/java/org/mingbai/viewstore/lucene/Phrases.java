package org.mingbai.viewstore.lucene;

import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds what somebody typed: every word of it, each as the phrase that it would be in a text. */
final class Phrases {

    private final List<String> fields;
    private final Words words;

    Phrases(List<String> fields, Words words) {
        this.fields = List.copyOf(fields);
        this.words = words;
    }

    Query all(String typed) {
        var asked = words.asked(typed);
        if (asked.isEmpty()) {
            return new MatchNoDocsQuery("nothing but signs to search for");
        }
        var all = new BooleanQuery.Builder();
        asked.forEach(phrase -> all.add(anywhere(phrase), Occur.FILTER));
        return all.build();
    }

    private Query anywhere(List<Words.Word> phrase) {
        var any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(in(field, phrase), Occur.SHOULD));
        return any.build();
    }

    private static Query in(String field, List<Words.Word> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst().token()));
        }
        var phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, word.token()), word.place()));
        return phrase.build();
    }
}
