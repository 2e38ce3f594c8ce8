package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds what somebody typed: every word of it, each as the phrase that it would be in a text. */
final class Phrases {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private record Token(String term, int position, String type) {
    }

    private final List<String> fields;
    private final Analyzer words;

    Phrases(List<String> fields, Analyzer words) {
        this.fields = List.copyOf(fields);
        this.words = words;
    }

    Query all(String typed) {
        var found = SPACE.splitAsStream(typed.strip()).map(this::anywhere).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            return new MatchNoDocsQuery("nothing but signs to search for");
        }
        var all = new BooleanQuery.Builder();
        found.forEach(word -> all.add(word, Occur.FILTER));
        return all.build();
    }

    private Optional<Query> anywhere(String word) {
        var tokens = needed(tokens(word));
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        var any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(phrase(field, tokens), Occur.SHOULD));
        return Optional.of(any.build());
    }

    private static Query phrase(String field, List<Token> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().term()));
        }
        var phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, token.term()), token.position()));
        return phrase.build();
    }

    /** A pair says more than the single characters that it covers; the places stay those that the words have in a text. */
    private static List<Token> needed(List<Token> tokens) {
        var pairs = tokens.stream().filter(token -> token.type().equals(CJKBigramFilter.DOUBLE_TYPE)).map(Token::position).toList();
        return tokens.stream().filter(token -> !token.type().equals(CJKBigramFilter.SINGLE_TYPE)
                || !pairs.contains(token.position()) && !pairs.contains(token.position() - 1)).toList();
    }

    private List<Token> tokens(String word) {
        var found = new ArrayList<Token>();
        try (var tokens = words.tokenStream("", TextAnalyzer.normalised(word))) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            for (int position = -1; tokens.incrementToken();) {
                position += step.getPositionIncrement();
                found.add(new Token(term.toString(), position, type.type()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }
}
