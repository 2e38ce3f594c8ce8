package org.mingbai.access.read.log;

import org.jspecify.annotations.Nullable;

/**
 * The commits of one page: {@code low} to {@code high}, none where {@code high} is the smaller.
 *
 * @param previous where the page before this one begins, null on the first
 * @param next where the page after this one begins, null on the last
 */
record CommitRange(long low, long high, @Nullable Long previous, @Nullable Long next) {

    /** Which end of the log is read first. */
    enum Order { NEWEST, OLDEST }

    /** @param from the position that stands on top; null for the end that is read first */
    static CommitRange of(@Nullable Long from, int size, Order order, long tail) {
        return switch (order) {
            case NEWEST -> downFrom(from == null ? tail : Math.min(from, tail), size, tail);
            case OLDEST -> upFrom(from == null ? 1 : Math.min(from, tail + 1), size, tail);
        };
    }

    private static CommitRange downFrom(long high, int size, long tail) {
        long low = Math.max(1, high - size + 1);
        return new CommitRange(low, high, high < tail ? Math.min(high + size, tail) : null, low > 1 ? low - 1 : null);
    }

    private static CommitRange upFrom(long low, int size, long tail) {
        long high = Math.min(low + size - 1, tail);
        return new CommitRange(low, high, low > 1 ? Math.max(1, low - size) : null, high < tail ? high + 1 : null);
    }

    long count() {
        return high - low + 1;
    }
}
