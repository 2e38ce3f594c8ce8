package org.mingbai.viewstore;

/**
 * How documents found by words are ranked, the same in every store. What is typed is cut into units: pairs of Chinese characters, other
 * words whole, and a number or an id with its signs as one. A unit covers the places that it stands at: a pair its two characters, any
 * other word three. The more places of a question a text covers, the earlier it comes, so that all words come before some, whether or not
 * there are blanks between them: {@code 老板} and {@code 欠薪} cover {@code 老板欠薪}, too. Among those that cover as much, BM25 over
 * the units decides.
 *
 * <p>How rare a word is, is counted up to {@link #COUNTED} documents, so that a question costs the same however many there are; and the
 * length of a text counts against a fixed one, so that no other document changes the rank of two.
 */
public final class Likeness {

    /** Beyond this many a word is as common as can be. */
    public static final int COUNTED = 10_000;
    /** More units than these say nothing more of a matter. */
    public static final int MOST_OF_A_MATTER = 40;
    /** Nobody types more words than these to be found; of a whole text some will do. */
    public static final int MOST_TYPED = 100;
    /** A number, or a word of another language, says more than a pair of characters: by itself it makes a matter like another. */
    public static final int PLACES_OF_A_WORD = 3;

    /** How much another occurrence of a word counts. */
    public static final double K1 = 1.2;
    /** How much of that a long text loses. */
    public static final double B = 0.4;
    /** A text of so many words, single characters and pairs counted, is neither long nor short. */
    public static final double LENGTH = 400;

    private static final double LEAST = 0.2;
    /** Nothing weighs more, in one field: what only one of {@link #COUNTED} has, again and again. */
    private static final double MOST = 22;
    /** Lucene adds up in single precision. */
    private static final double ROUNDING = 1e-4;

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

    /** How many of its places make a matter like another, where the question is a whole sentence or more. */
    public static int placesAlike(int places) {
        return places <= 3 ? Math.min(places, 2) : Math.max(3, places / 8);
    }

    /** What one more place is worth: more than all that BM25 can make of so many units in so many fields. */
    public static double place(int units, int fields) {
        return MOST * units * fields + 1;
    }

    /** How much of a question is covered by what is worth so much, from 0 to 1. */
    public static double share(double worth, double place, int places) {
        return Math.clamp(Math.floor(worth / place + ROUNDING) / places, 0, 1);
    }
}
