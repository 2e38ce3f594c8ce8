package org.mingbai.platform.integrity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast the log is recomputed in the background, so that nobody who calls notices.
 *
 * @param rate        commits a second at most, once the log has been walked whole; index entries count a fourth
 * @param firstRate   the same before that
 * @param pause       between the end of one round and the next
 * @param startWithin how long a start waits for the first pass before it answers anybody; what is left then is walked in the background
 */
@ConfigurationProperties("mingbai.verification")
record VerificationPace(@DefaultValue("5000") int rate, @DefaultValue("20000") int firstRate, @DefaultValue("10s") Duration pause,
                        @DefaultValue("10s") Duration startWithin) {

    VerificationPace {
        if (rate < 1 || firstRate < 1 || pause.isNegative() || startWithin.isNegative()) {
            throw new IllegalArgumentException("mingbai.verification: rates are at least 1, and no time is negative");
        }
    }

    /** How long to rest after so many were looked at. */
    Duration rest(int looked, boolean first, Duration took) {
        var due = Duration.ofNanos(looked * 1_000_000_000L / (first ? firstRate : rate));
        return due.compareTo(took) > 0 ? due.minus(took) : Duration.ZERO;
    }
}
