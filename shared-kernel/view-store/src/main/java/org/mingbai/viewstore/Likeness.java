package org.mingbai.viewstore;

/**
 * How documents found by words are ranked, the same in every store: BM25 over the words that a store keeps. What is typed is cut into
 * units: pairs of Chinese characters, other words whole, and a number or an id with its signs as one. All of the units come before some of
 * them, and all of the typed words before some.
 *
 * <p>How rare a word is, is counted up to {@link #COUNTED} documents, so that a question costs the same however many there are; and the
 * length of a text counts against a fixed one, so that no other document changes the rank of two.
 */
public final class Likeness {

    /** Beyond this many a word is as common as can be. */
    public static final int COUNTED = 10_000;
    /** More units than these say nothing more of a matter. */
    public static final int MOST_UNITS = 40;
    /** Above everything that the units of a question can weigh together. */
    public static final float ALL_UNITS = 2_000;
    public static final float ALL_WORDS = 4_000;

    /** How much another occurrence of a word counts. */
    public static final double K1 = 1.2;
    /** How much of that a long text loses. */
    public static final double B = 0.4;
    /** A text of so many words, single characters and pairs counted, is neither long nor short. */
    public static final double LENGTH = 400;

    private static final double LEAST = 0.2;

    private Likeness() {
    }

    /** What one occurrence of a word weighs that this many of so many documents have; both as counted, up to {@link #COUNTED}. */
    public static double weight(long having, long documents) {
        double have = Math.min(having, COUNTED);
        double all = Math.max(have, Math.min(documents, COUNTED));
        return Math.max(LEAST, Math.log(1 + (all - have + 0.5) / (have + 0.5)));
    }

    /** What so many occurrences in a text of this length make of a weight: more is more, but never more than {@code K1 + 1} times. */
    public static double saturated(double occurrences, double length) {
        return occurrences * (K1 + 1) / (occurrences + K1 * (1 - B + B * length / LENGTH));
    }

    /**
     * How many of the units of one typed word a document must have, at least: both of two, two of a few, then a third down to a quarter of
     * many. {@code 拖欠工资} is three pairs and finds {@code 拖欠三十名工人三个月工资}, which has two of them.
     */
    public static int unitsNeeded(int units) {
        return units <= 2 ? units : units <= 6 ? 2 : 3 + (units - 6) / 4;
    }

    /** How many of several typed words a document must have, at least: half of them. */
    public static int wordsNeeded(int words) {
        return (words + 1) / 2;
    }

    /** How many units make a matter like another, where the question is a whole sentence or more. */
    public static int unitsAlike(int units) {
        return units <= 2 ? 1 : Math.max(2, units / 8);
    }
}
