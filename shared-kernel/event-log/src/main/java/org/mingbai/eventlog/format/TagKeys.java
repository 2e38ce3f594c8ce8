package org.mingbai.eventlog.format;

import java.nio.ByteBuffer;
import org.mingbai.eventlog.Tag;

/**
 * Keys of a tag index in byte order: u16-prefixed key and value of the tag, u64 position, u32 index. The prefix lengths keep
 * one tag's entries together and apart from those of every other tag.
 */
public final class TagKeys {

    private static final int PLACE = 12;

    private TagKeys() {
    }

    public static byte[] prefix(Tag tag) {
        return new ByteWriter(64).text(tag.key()).text(tag.value()).toBytes();
    }

    public static byte[] key(Tag tag, long position, int index) {
        return key(prefix(tag), position, index);
    }

    public static byte[] key(byte[] prefix, long position, int index) {
        return ByteBuffer.allocate(prefix.length + PLACE).put(prefix).putLong(position).putInt(index).array();
    }

    public static boolean hasPrefix(byte[] key, byte[] prefix) {
        return key.length == prefix.length + PLACE && java.util.Arrays.mismatch(key, prefix) == prefix.length;
    }

    public static long position(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - PLACE);
    }

    public static int index(byte[] key) {
        return ByteBuffer.wrap(key).getInt(key.length - 4);
    }
}
