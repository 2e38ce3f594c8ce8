package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.mingbai.viewstore.Likeness;
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

    /** The least that is found or not: one word, or the parts of a number or an id with their places. */
    public record Unit(List<Word> parts) {
        public Unit {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What somebody typed: each word between blanks as its units, none of them twice and no more than a question can have. Empty for
     * nothing but signs.
     */
    public List<List<Unit>> asked(String typed) {
        var asked = new ArrayList<List<Unit>>();
        var room = new Room();
        SPACE.splitAsStream(typed.strip()).map(word -> units(cut(word)).filter(room::takes).toList()).filter(units -> !units.isEmpty())
                .forEach(asked::add);
        return asked;
    }

    /** The same for a whole matter, where blanks say nothing. */
    public List<List<Unit>> askedAlike(String typed) {
        var room = new Room();
        var units = units(cut(typed)).filter(room::takes).toList();
        return units.isEmpty() ? List.of() : List.of(units);
    }

    private static final class Room {
        private final Set<List<String>> taken = new HashSet<>();

        boolean takes(Unit unit) {
            return taken.size() < Likeness.MOST_UNITS && taken.add(unit.parts().stream().map(Word::token).toList());
        }
    }

    private static Stream<Unit> units(List<Cut> cuts) {
        var units = new ArrayList<Unit>();
        var sequence = new ArrayList<Word>();
        for (var cut : needed(cuts)) {
            boolean follows = !sequence.isEmpty() && isWhole(cut) && cut.word().place() == sequence.getLast().place() + 1;
            if (!follows && !sequence.isEmpty()) {
                units.add(new Unit(sequence));
                sequence.clear();
            }
            if (isWhole(cut)) {
                sequence.add(cut.word());
            } else {
                units.add(new Unit(List.of(cut.word())));
            }
        }
        if (!sequence.isEmpty()) {
            units.add(new Unit(sequence));
        }
        return units.stream();
    }

    private static boolean isWhole(Cut cut) {
        return !cut.type().equals(CJKBigramFilter.DOUBLE_TYPE) && !cut.type().equals(CJKBigramFilter.SINGLE_TYPE);
    }

    /** A pair says more than the single characters that it covers; the places stay those that the words have in a text. */
    private static List<Cut> needed(List<Cut> cuts) {
        var pairs = cuts.stream().filter(cut -> cut.type().equals(CJKBigramFilter.DOUBLE_TYPE)).map(cut -> cut.word().place())
                .collect(Collectors.toSet());
        return cuts.stream().filter(cut -> !cut.type().equals(CJKBigramFilter.SINGLE_TYPE)
                || !pairs.contains(cut.word().place()) && !pairs.contains(cut.word().place() - 1)).toList();
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
