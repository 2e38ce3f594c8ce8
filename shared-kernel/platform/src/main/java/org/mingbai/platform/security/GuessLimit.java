package org.mingbai.platform.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Slows guessing down. Wrong guesses are counted by what is guessed at, an account's password or a ticket's query code, and never by the
 * address they come from: one office shares one address, and must not be locked out by one of its desks. Guesses at the same thing are
 * judged one after the other, so parallel ones cannot outrun the count. Runs on the machine's own clock: no demonstration moves it.
 */
public final class GuessLimit {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final int REMEMBERED = 50_000;
    private static final int STRIPES = 256;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final LongSupplier nanos;
    private final Object[] stripes = new Object[STRIPES];
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** How often a thing was guessed wrong in a row, and when last. */
    private record Wrong(int times, long last) {

        static final Wrong NEVER = new Wrong(0, 0);

        Duration waitAt(long now) {
            if (times < FREE) {
                return Duration.ZERO;
            }
            var pause = Duration.ofSeconds(1L << Math.min(times - FREE, 20));
            return (pause.compareTo(LONGEST) > 0 ? LONGEST : pause).minusNanos(now - last);
        }

        Wrong again(long now) {
            return new Wrong(now - last > FORGOTTEN_AFTER.toNanos() ? 1 : times + 1, now);
        }
    }

    public GuessLimit(LongSupplier nanos) {
        this.nanos = nanos;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /**
     * Judges one guess, unless it comes too soon after too many wrong ones.
     *
     * @param at what is guessed at, such as {@code account:liu}; whether it exists makes no difference
     * @param guess empty where the guess is wrong
     * @throws TooManyGuessesException without having judged it
     */
    public <T> Optional<T> judge(String at, Supplier<Optional<T>> guess) {
        synchronized (stripes[Math.floorMod(at.hashCode(), STRIPES)]) {
            var before = before(at);
            var wait = before.waitAt(nanos.getAsLong());
            if (wait.isPositive()) {
                throw new TooManyGuessesException(wait);
            }
            var hit = guess.get();
            synchronized (wrong) {
                if (hit.isPresent()) {
                    wrong.remove(at);
                } else {
                    wrong.put(at, before.again(nanos.getAsLong()));
                }
            }
            return hit;
        }
    }

    private Wrong before(String at) {
        synchronized (wrong) {
            return wrong.getOrDefault(at, Wrong.NEVER);
        }
    }
}
