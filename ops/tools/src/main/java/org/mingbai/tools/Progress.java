package org.mingbai.tools;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Tells how far it is, every two seconds, on the error stream: the output may be data. */
final class Progress implements LongConsumer {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintWriter err;
    private final String what;
    private final long from;
    private final long end;
    private final long started = System.nanoTime();
    private long told = started;

    /** @param from where it begins; @param end where it will end */
    Progress(PrintWriter err, String what, long from, long end) {
        this.err = err;
        this.what = what;
        this.from = from;
        this.end = end;
    }

    @Override
    public void accept(long position) {
        long now = System.nanoTime();
        if (now - told > PAUSE) {
            told = now;
            err.printf("%s: %,d of %,d commits (%d %%), %,.0f a second%n", what, position, end, end == 0 ? 100 : position * 100 / end,
                    (position - from) * 1e9 / (now - started));
            err.flush();
        }
    }

    /** The same once more, at the end, however short it was. */
    void done(long position) {
        told = 0;
        accept(position);
    }
}
