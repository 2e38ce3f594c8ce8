package org.mingbai.eventlog.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Big-endian fields, one after the other. */
final class ByteWriter {

    private byte[] bytes;
    private int size;

    ByteWriter(int expectedSize) {
        bytes = new byte[Math.max(32, expectedSize)];
    }

    ByteWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    ByteWriter u32(int value) {
        room(4).putInt(value);
        return this;
    }

    ByteWriter i64(long value) {
        room(8).putLong(value);
        return this;
    }

    ByteWriter raw(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    /** Length in two bytes, then UTF-8. */
    ByteWriter text(String value) {
        return shortBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter shortBytes(byte[] value) {
        if (value.length > 0xFFFF) {
            throw new IllegalArgumentException("text of " + value.length + " bytes does not fit a two-byte length");
        }
        room(2).putShort((short) value.length);
        return raw(value);
    }

    /** Length in four bytes, then the bytes. */
    ByteWriter longBytes(byte[] value) {
        return u32(value.length).raw(value);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private ByteBuffer room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, size, more);
        size += more;
        return buffer;
    }
}
