package org.mingbai.intake.write.numbers;

import java.time.Duration;

/**
 * How many numbers a node reserves at once. Everybody waits while it does, and the next one that reserves reads all blocks of the year:
 * a block that was used up soon is followed by a larger one, one that lasted by a small one, so that a stopped node leaves few unused.
 */
final class BlockSize {

    static final int FIRST = 200;
    static final int LARGEST = 12_800;
    private static final Duration LASTING = Duration.ofMinutes(1);

    private BlockSize() {
    }

    static int after(int former, Duration lasted) {
        return lasted.compareTo(LASTING) > 0 ? FIRST : Math.min(2 * former, LARGEST);
    }
}
