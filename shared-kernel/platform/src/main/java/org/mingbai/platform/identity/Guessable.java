package org.mingbai.platform.identity;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether 32 bytes were hardly drawn at random. A random key is refused about once in a million million draws. */
final class Guessable {

    /** 32 random bytes have 30 different ones, and hardly ever fewer than 20. */
    private static final int FEWEST_DIFFERENT = 17;

    private Guessable() {
    }

    static boolean is(byte[] key) {
        return different(key) < FEWEST_DIFFERENT || isRow(key) || isRepetition(key) || isText(key);
    }

    private static long different(byte[] key) {
        return IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
    }

    /** Each byte as far from the one before as that from its own, such as 0, 1, 2, 3 … */
    private static boolean isRow(byte[] key) {
        return IntStream.range(2, key.length).allMatch(i -> (byte) (key[i] - key[i - 1]) == (byte) (key[1] - key[0]));
    }

    private static boolean isRepetition(byte[] key) {
        return IntStream.rangeClosed(1, key.length / 2).anyMatch(period ->
                Arrays.equals(key, 0, key.length - period, key, period, key.length));
    }

    /** Words in whatever script, also where they end in a line feed or are filled up with zeros, or are cut within a letter. */
    private static boolean isText(byte[] key) {
        int end = key.length;
        while (end > 0 && (key[end - 1] == 0 || key[end - 1] == '\n' || key[end - 1] == '\r')) {
            end--;
        }
        var letters = CharBuffer.allocate(key.length);
        var read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key, 0, end), letters, false);
        return !read.isError() && letters.flip().chars().noneMatch(Character::isISOControl);
    }
}
