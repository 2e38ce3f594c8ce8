package org.mingbai.platform.identity;

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

    private static boolean isText(byte[] key) {
        return IntStream.range(0, key.length).allMatch(i -> key[i] >= ' ' && key[i] <= '~');
    }
}
