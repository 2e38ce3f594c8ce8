package org.mingbai.platform.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.http.SlowBodyException;

/** The body of one request as it comes from the connection, whoever reads it: a field, a file or the whole. */
final class PacedInput implements InputBuffer, ApplicationBufferHandler {

    private final InputBuffer source;
    private final LongSupplier nanos;
    private Pace pace;
    private @Nullable ByteBuffer chunk;
    private long waited;
    private long bytes;
    private long all;
    private boolean ended;

    PacedInput(InputBuffer source, Pace pace, LongSupplier nanos) {
        this.source = source;
        this.pace = pace;
        this.nanos = nanos;
    }

    /** From now on; what was waited for until now is forgotten. */
    void hurry(Pace other) {
        pace = other;
        waited = 0;
        bytes = 0;
    }

    /** @param told how long it is, by its sender; negative where that was not told */
    boolean hasEnded(long told) {
        return ended || told >= 0 && all >= told;
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        if (pace.tooSlow(Duration.ofNanos(waited), bytes)) {
            throw new SlowBodyException();
        }
        long began = nanos.getAsLong();
        int read = source.doRead(into);
        waited += nanos.getAsLong() - began;
        if (read < 0) {
            ended = true;
        } else {
            bytes += read;
            all += read;
        }
        return read;
    }

    /** Reads on and throws away. */
    int skip() throws IOException {
        return doRead(this);
    }

    @Override
    public int available() {
        return source.available();
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        chunk = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
        return chunk;
    }

    @Override
    public void expand(int size) {
        // nothing is kept
    }
}
