package org.mingbai.viewstore.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.lucene.Words.Cut;
import org.mingbai.viewstore.lucene.Words.Word;

/** One word that was typed, or a whole matter: its units in the order in which they were typed. */
public record Typed(List<Cover> covers) {

    private static final int APART = 10;

    public Typed {
        covers = List.copyOf(covers);
    }

    /** The least that is found or not: one word, or the parts of a number or an id; the first of them stands at place 0. */
    public record Unit(List<Word> parts) implements Comparable<Unit> {
        public Unit {
            int first = parts.getFirst().place();
            parts = parts.stream().map(part -> new Word(part.token(), part.place() - first)).toList();
        }

        @Override
        public int compareTo(Unit other) {
            return parts.toString().compareTo(other.parts.toString());
        }
    }

    /**
     * What stands where.
     *
     * @param whole another word than one or two Chinese characters: it covers places that it shares with nothing
     */
    record Cover(Unit unit, int from, int places, boolean whole) {

        private static Cover of(Cut cut) {
            return new Cover(new Unit(List.of(cut.word())), cut.word().place(), cut.isPair() ? 2 : 1, false);
        }

        private static Cover of(List<Word> sequence) {
            return new Cover(new Unit(sequence), sequence.getFirst().place(), Likeness.PLACES_OF_A_WORD, true);
        }

        private Cover shifted(int by) {
            return new Cover(unit, from + by, places, whole);
        }

        boolean overlaps(Cover next) {
            return !whole && !next.whole && next.from < from + places;
        }
    }

    static Typed of(List<Cut> cuts) {
        var covers = new ArrayList<Cover>();
        var sequence = new ArrayList<Word>();
        for (var cut : needed(cuts)) {
            boolean whole = !cut.isPair() && !cut.isSingle();
            boolean follows = whole && !sequence.isEmpty() && cut.word().place() == sequence.getLast().place() + 1;
            if (!follows && !sequence.isEmpty()) {
                covers.add(Cover.of(sequence));
                sequence.clear();
            }
            if (whole) {
                sequence.add(cut.word());
            } else {
                covers.add(Cover.of(cut));
            }
        }
        if (!sequence.isEmpty()) {
            covers.add(Cover.of(sequence));
        }
        return new Typed(covers);
    }

    /** A pair says more than the single characters that it covers; the places stay those that the words have in a text. */
    private static List<Cut> needed(List<Cut> cuts) {
        var pairs = cuts.stream().filter(Cut::isPair).map(cut -> cut.word().place()).collect(Collectors.toSet());
        return cuts.stream().filter(cut -> !cut.isSingle() || !pairs.contains(cut.word().place()) && !pairs.contains(cut.word().place() - 1)).toList();
    }

    /** As one: what was typed apart stays apart. */
    static Typed joined(List<Typed> pieces) {
        var covers = new ArrayList<Cover>();
        for (var piece : pieces) {
            int from = covers.isEmpty() ? 0 : covers.getLast().from() + APART;
            piece.covers().forEach(cover -> covers.add(cover.shifted(from)));
        }
        return new Typed(covers);
    }

    /** The beginning of it, with so many units. */
    Typed upTo(int most) {
        var first = covers.stream().map(Cover::unit).distinct().limit(most).collect(Collectors.toSet());
        return new Typed(covers.stream().filter(cover -> first.contains(cover.unit())).toList());
    }

    /** None of them twice, and in the same order whatever the order in which they were typed. */
    public SortedSet<Unit> units() {
        return covers.stream().map(Cover::unit).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each character, and each part of another word, by the units that cover it: one of them will do. */
    public Collection<Set<Unit>> places() {
        record At(int place, int inWhole) {
        }
        var places = new LinkedHashMap<At, Set<Unit>>();
        for (var cover : covers) {
            for (int step = 0; step < cover.places(); step++) {
                var at = cover.whole() ? new At(cover.from(), step + 1) : new At(cover.from() + step, 0);
                places.computeIfAbsent(at, _ -> new TreeSet<>()).add(cover.unit());
            }
        }
        return places.values();
    }
}
