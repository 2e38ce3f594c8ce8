package org.mingbai.eventlog.axon;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader is: everything up to and including this event. Two numbers, always.
 *
 * @param commit position of the commit, 0 before the first
 * @param index  of the event in the commit
 */
public record LogToken(long commit, int index) implements TrackingToken, Comparable<LogToken> {

    /** Before the first event. */
    public static final LogToken ORIGIN = new LogToken(0, 0);

    private static final Comparator<LogToken> ORDER = Comparator.comparingLong(LogToken::commit).thenComparingInt(LogToken::index);

    public LogToken {
        if (commit < 0 || index < 0) {
            throw new IllegalArgumentException("a token has no negative numbers: " + commit + ", " + index);
        }
    }

    /** The token inside Axon's wrappers (replay, merge); null is the origin. */
    public static LogToken of(@Nullable TrackingToken token) {
        TrackingToken bare = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (bare == null || TrackingToken.FIRST.equals(bare)) {
            return ORIGIN;
        }
        if (bare instanceof LogToken logToken) {
            return logToken;
        }
        throw new IllegalArgumentException("a token of this log is a LogToken, not " + bare);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        LogToken that = of(other);
        return compareTo(that) <= 0 ? this : that;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        LogToken that = of(other);
        return compareTo(that) >= 0 ? this : that;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return !TrackingToken.LATEST.equals(other) && compareTo(of(other)) >= 0;
    }

    /** The commit's position, for lag: two tokens of one commit have the same. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(commit);
    }

    @Override
    public int compareTo(LogToken other) {
        return ORDER.compare(this, other);
    }
}
