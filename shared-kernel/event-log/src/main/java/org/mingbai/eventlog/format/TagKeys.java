package org.mingbai.eventlog.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.CorruptCommitException;

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
        return key.length == prefix.length + PLACE && Arrays.mismatch(key, prefix) == prefix.length;
    }

    /** What is stored under a key, which may be none that was written here. */
    public static IndexEntry entry(byte[] key, String eventName) {
        if (key.length < PLACE) {
            return new IndexEntry(null, 0, -1, eventName);
        }
        return new IndexEntry(tag(key), position(key), index(key), eventName);
    }

    private static @Nullable Tag tag(byte[] key) {
        try {
            ByteReader in = new ByteReader(Arrays.copyOf(key, key.length - PLACE));
            Tag tag = new Tag(in.text(), in.text());
            in.end();
            return tag;
        } catch (CorruptCommitException | IllegalArgumentException none) {
            return null;
        }
    }

    public static long position(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - PLACE);
    }

    public static int index(byte[] key) {
        return ByteBuffer.wrap(key).getInt(key.length - 4);
    }
}
