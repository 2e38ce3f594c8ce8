package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.mingbai.viewstore.TokenBlinder;

/** How texts, and what is typed to find them, are cut into blinded words with their places: the same for every store. */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** One word and its place in the text, or in the phrase. */
    public record Word(String token, int place) {
    }

    private record Cut(Word word, String type) {
    }

    private final Analyzer analyzer;

    public Words(TokenBlinder blinder) {
        this(new TextAnalyzer(blinder));
    }

    Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** All words of the texts of one field; no phrase runs over from one text to the next. */
    public List<Word> of(List<String> texts) {
        var all = new ArrayList<Word>();
        int first = 0;
        for (var text : texts) {
            for (var cut : cut(text)) {
                all.add(new Word(cut.word().token(), first + cut.word().place()));
            }
            first = all.isEmpty() ? 0 : all.getLast().place() + analyzer.getPositionIncrementGap("");
        }
        return all;
    }

    /** What somebody typed: phrases that must all be found, each a few words with their places. Empty for nothing but signs. */
    public List<List<Word>> asked(String typed) {
        return SPACE.splitAsStream(typed.strip()).map(word -> needed(cut(word))).filter(phrase -> !phrase.isEmpty()).toList();
    }

    /** A pair says more than the single characters that it covers; the places stay those that the words have in a text. */
    private static List<Word> needed(List<Cut> cuts) {
        var pairs = cuts.stream().filter(cut -> cut.type().equals(CJKBigramFilter.DOUBLE_TYPE)).map(cut -> cut.word().place()).toList();
        return cuts.stream().filter(cut -> !cut.type().equals(CJKBigramFilter.SINGLE_TYPE)
                || !pairs.contains(cut.word().place()) && !pairs.contains(cut.word().place() - 1)).map(Cut::word).toList();
    }

    private List<Cut> cut(String text) {
        var found = new ArrayList<Cut>();
        try (var tokens = analyzer.tokenStream("", TextAnalyzer.normalised(text))) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            var type = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            for (int place = -1; tokens.incrementToken();) {
                place += step.getPositionIncrement();
                found.add(new Cut(new Word(term.toString(), place), type.type()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }
}
