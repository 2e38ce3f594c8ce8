package org.mingbai.platform.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each key was guessed wrong, in bounded memory. What has been guessed at again and again has a place of its own, which many
 * keys with a wrong guess or two cannot take away from it.
 */
final class WrongGuesses {

    static final int REMEMBERED = 50_000;
    /** From so many on a key counts among those that are guessed at again and again. */
    static final int HOT = 4;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Duration EASED_AFTER = Duration.ofMinutes(1);

    private final Map<String, Wrong> few = new Bounded<>();
    private final Map<String, Wrong> many = new Bounded<>();

    /**
     * @param times in a row
     * @param level those of them that time has not made up for yet, when last came
     */
    record Wrong(int times, int level, long last) {

        static final Wrong NEVER = new Wrong(0, 0, 0);

        /** The wait doubles with each wrong guess. */
        Duration wait(int free, Duration longest, long now) {
            return left(times - free, longest, now);
        }

        /** The same, for guesses of which one is made up for by each minute. */
        Duration recentWait(int free, Duration longest, long now) {
            return left(recent(now) - free, longest, now);
        }

        int recent(long now) {
            return (int) Math.max(0, level - (now - last) / EASED_AFTER.toNanos());
        }

        private Duration left(int over, Duration longest, long now) {
            if (over < 0) {
                return Duration.ZERO;
            }
            var pause = Duration.ofSeconds(1L << Math.min(over, 20));
            return (pause.compareTo(longest) > 0 ? longest : pause).minusNanos(now - last);
        }

        private Wrong again(long now) {
            return new Wrong(times + 1, recent(now) + 1, now);
        }
    }

    /** Keys of which the least recently used go first. */
    static final class Keys {

        private final Map<String, Boolean> keys = new Bounded<>();

        synchronized void add(String key) {
            keys.put(key, true);
        }

        synchronized boolean has(String key) {
            return keys.get(key) != null;
        }
    }

    synchronized Wrong of(String key, long now) {
        var found = many.get(key);
        if (found == null) {
            found = few.get(key);
        }
        return found == null || now - found.last() > FORGOTTEN_AFTER.toNanos() ? Wrong.NEVER : found;
    }

    synchronized void add(String key, long now) {
        var wrong = of(key, now).again(now);
        forget(key);
        (wrong.times() < HOT ? few : many).put(key, wrong);
    }

    synchronized void forget(String key) {
        few.remove(key);
        many.remove(key);
    }

    private static final class Bounded<T> extends LinkedHashMap<String, T> {

        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > REMEMBERED;
        }
    }
}
