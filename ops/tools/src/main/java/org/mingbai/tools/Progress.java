package org.mingbai.tools;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Tells how far it is, every two seconds, on the error stream: the output may be data. */
final class Progress implements LongConsumer {

    /** An end that is not known: a file tells how long it is when it has been read. */
    static final long UNKNOWN = -1;

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
            var share = end == UNKNOWN ? "" : " of %,d (%d %%)".formatted(end, end == 0 ? 100 : position * 100 / end);
            err.printf("%s: %,d commits%s, %,.0f a second%n", what, position, share, (position - from) * 1e9 / (now - started));
            err.flush();
        }
    }

    /** The same once more, at the end, however short it was. */
    void done(long position) {
        told = 0;
        accept(position);
    }
}
