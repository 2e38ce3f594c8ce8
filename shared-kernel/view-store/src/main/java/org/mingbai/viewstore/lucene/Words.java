package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.Spellings;
import org.mingbai.viewstore.TokenBlinder;

/** How texts, and what is typed to find them, are cut into blinded words with their places: the same for every store. */
public final class Words {

    /**
     * Between words as people type them: blanks, and the signs of a list or a sentence. A slash joins the parts of a date and parts long
     * numbers.
     */
    private static final Pattern BETWEEN_TYPED = Pattern.compile("[\\s\\p{Z},、;。!?|]+|(?<=\\d{5})/|/(?=\\d{5})", Pattern.UNICODE_CHARACTER_CLASS);

    /** One word and its place in the text, or in the phrase. */
    public record Word(String token, int place) {
    }

    /** A word of a text, and whether it is a pair or one of Chinese characters. */
    record Cut(Word word, String type) {

        boolean isPair() {
            return type.equals(CJKBigramFilter.DOUBLE_TYPE);
        }

        boolean isSingle() {
            return type.equals(CJKBigramFilter.SINGLE_TYPE);
        }
    }

    private static final Analyzer CLEAR = new TextAnalyzer(token -> token);

    private final Analyzer analyzer;
    private final Spellings spellings;

    public Words(TokenBlinder blinder) {
        this(new TextAnalyzer(blinder), blinder.spellings());
    }

    /** Nothing is blinded: for who may read the texts. */
    static Words clear(Spellings spellings) {
        return new Words(CLEAR, spellings);
    }

    private Words(Analyzer analyzer, Spellings spellings) {
        this.analyzer = analyzer;
        this.spellings = spellings;
    }

    /** What a store cuts into words: the texts of one field, and beside them whatever in them is found in other spellings. */
    List<String> kept(List<String> texts) {
        return Stream.concat(texts.stream(), texts.stream().flatMap(text -> spellings.kept(text).stream()).distinct()).toList();
    }

    /** All words of the texts of one field; no phrase runs over from one text to the next. */
    public List<Word> of(List<String> texts) {
        var all = new ArrayList<Word>();
        int first = 0;
        for (var text : kept(texts)) {
            for (var cut : cut(text)) {
                all.add(new Word(cut.word().token(), first + cut.word().place()));
            }
            first = all.isEmpty() ? 0 : all.getLast().place() + analyzer.getPositionIncrementGap("");
        }
        return all;
    }

    /** What somebody typed: each of its words. Empty for nothing but signs. */
    public List<Typed> asked(String typed) {
        return pieces(typed).map(Typed::of).filter(word -> !word.covers().isEmpty()).toList();
    }

    /** The same for a whole matter, where blanks say nothing. */
    public List<Typed> askedAlike(String typed) {
        var whole = Typed.joined(pieces(typed).map(Typed::of).toList()).upTo(Likeness.MOST_OF_A_MATTER);
        return whole.covers().isEmpty() ? List.of() : List.of(whole);
    }

    /** The cuts of each word that was typed, one word after the other. */
    private Stream<List<Cut>> pieces(String typed) {
        var asked = spellings.asked(TextAnalyzer.folded(typed));
        return Stream.concat(BETWEEN_TYPED.splitAsStream(asked.rest()), asked.forms().stream()).map(this::cut);
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
