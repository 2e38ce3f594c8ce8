package org.mingbai.intake.write.numbers;

/**
 * The numbers of a year that people may hold, as far as is known outside of the log.
 *
 * @param highest  of them
 * @param complete none higher than this or the log's was ever given
 */
public record Held(long highest, boolean complete) {

    static final long LEAP = 1_000_000;
    private static final long LARGEST = 99_999_999;

    /** What nobody remembers is leapt over: far, but never so far that a year runs out of numbers. */
    long after(long last) {
        long taken = Math.max(last, highest);
        return complete ? taken : taken + Math.min(LEAP, (LARGEST - taken) / 50);
    }
}
