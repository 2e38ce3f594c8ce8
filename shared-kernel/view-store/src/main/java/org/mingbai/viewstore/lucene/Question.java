package org.mingbai.viewstore.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.lucene.Typed.Unit;

/**
 * What is asked of the texts of a view, as {@link Likeness} counts it. The order in which words were typed is gone: whoever types them
 * in another one asks the same question.
 *
 * @param words  each once
 * @param alike  the only word is a whole matter
 * @param fields how many fields are asked
 */
public record Question(List<Typed> words, boolean alike, int fields) {

    public Question {
        words = List.copyOf(words);
    }

    /** Without any words where nothing was asked for but signs. */
    public static Question of(Words cutting, ViewQuery question, int fields) {
        var text = question.text() == null ? "" : question.text();
        return question.alike() ? new Question(cutting.askedAlike(text), true, fields) : new Question(chosen(cutting.asked(text)), false, fields);
    }

    private static List<Typed> chosen(List<Typed> asked) {
        var ordered = new ArrayList<Typed>();
        int units = 0;
        for (var word : asked.stream().map(each -> each.upTo(Likeness.MOST_TYPED)).distinct().sorted(Comparator.comparing(Typed::toString)).toList()) {
            units += word.units().size();
            if (units <= Likeness.MOST_TYPED) {
                ordered.add(word);
            }
        }
        return ordered;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Of all words, none twice. */
    public SortedSet<Unit> units() {
        var units = new TreeSet<Unit>();
        words.forEach(word -> units.addAll(word.units()));
        return units;
    }

    public List<Set<Unit>> places() {
        return words.stream().flatMap(word -> word.places().stream()).toList();
    }

    /** What a place that is covered is worth, beside what BM25 makes of the units. */
    public double place() {
        return Likeness.place(units().size(), fields);
    }

    /** How like the question is what is worth so much in all, from 0 to 1. */
    public double likeness(double worth) {
        return Likeness.share(worth, place(), places().size());
    }
}
