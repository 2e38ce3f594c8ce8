package org.mingbai.eventlog.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.mingbai.eventlog.failure.CorruptCommitException;

/** Reads what {@link ByteWriter} wrote; a length that leads past the end is corruption, never a huge allocation. */
final class ByteReader {

    private final ByteBuffer buffer;

    ByteReader(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes);
    }

    int u8() {
        return need(1).get() & 0xFF;
    }

    int u32() {
        return need(4).getInt();
    }

    long i64() {
        return need(8).getLong();
    }

    byte[] raw(int length) {
        if (length < 0) {
            throw new CorruptCommitException("negative length " + length);
        }
        need(length);
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    String text() {
        int length = need(2).getShort() & 0xFFFF;
        return new String(raw(length), StandardCharsets.UTF_8);
    }

    byte[] longBytes() {
        return raw(u32());
    }

    /** A count of things that take at least {@code minimumSize} bytes each. */
    int count(int minimumSize) {
        int count = u32();
        if (count < 0 || (long) count * minimumSize > buffer.remaining()) {
            throw new CorruptCommitException("count " + count + " leads past the end");
        }
        return count;
    }

    void end() {
        if (buffer.hasRemaining()) {
            throw new CorruptCommitException(buffer.remaining() + " bytes too many");
        }
    }

    private ByteBuffer need(int length) {
        if (buffer.remaining() < length) {
            throw new CorruptCommitException("ends after " + buffer.limit() + " bytes", new BufferUnderflowException());
        }
        return buffer;
    }
}
