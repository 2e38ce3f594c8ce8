package org.mingbai.platform.security;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Slows guessing down and locks nothing. Wrong guesses are counted by what is guessed at together with where they come from: a stranger's
 * guesses never keep the right person out, who comes from elsewhere. Beside it counts where they come from alone, so that one guess at
 * each of many accounts is slowed as well; who has been right about a thing from there before does not wait for that. A thing that is
 * guessed at from many places leaves each new place a single guess at a time. Guesses at the same thing from the same place are judged
 * one after the other, so parallel ones cannot outrun the count. Being right makes up for nothing but one's own wrong guesses at the same
 * thing. Runs on the machine's own clock, each node for itself.
 */
public final class GuessLimit {

    /** From here on a thing is taken to be under attack from many places. */
    static final int MANY = 50;
    private static final int STRIPES = 256;
    private static final int AT_ONCE = 4;

    private final LongSupplier nanos;
    private final Terms terms;
    private final GuessTrace trace;
    private final WrongGuesses byBoth = new WrongGuesses();
    private final WrongGuesses byAddress = new WrongGuesses();
    private final WrongGuesses byThing = new WrongGuesses();
    private final WrongGuesses.Keys right = new WrongGuesses.Keys();
    private final Object[] stripes = IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toArray();
    private final Semaphore[] places = IntStream.range(0, STRIPES).mapToObj(_ -> new Semaphore(AT_ONCE)).toArray(Semaphore[]::new);

    /**
     * @param free          wrong guesses at one thing from one place that cost no wait
     * @param longest       wait for the next one
     * @param freeByAddress wrong guesses from one place at whatever things; one more becomes free each minute
     * @param longestByAddress wait for the next one at something that nobody there was right about before
     */
    public record Terms(int free, Duration longest, int freeByAddress, Duration longestByAddress) {

        public static final Terms PASSWORDS = new Terms(5, Duration.ofMinutes(15), 20, Duration.ofMinutes(1));
        /**
         * Forty bits are guessed by nobody, not at a guess a second for a lifetime, and a hall full of citizens, or a whole carrier, has one
         * address: whoever guesses on from there must not keep the others waiting.
         */
        public static final Terms QUERY_CODES = new Terms(5, Duration.ofMinutes(15), 100, Duration.ofSeconds(1));
    }

    public GuessLimit(LongSupplier nanos, Terms terms, GuessTrace trace) {
        this.nanos = nanos;
        this.terms = terms;
        this.trace = trace;
    }

    /**
     * Judges one guess, unless it comes too soon after too many wrong ones.
     *
     * @param at    what is guessed at, such as an account; whether it exists makes no difference
     * @param from  where the guess comes from
     * @param guess empty where the guess is wrong
     * @throws TooManyGuessesException without having judged it
     */
    public <T> Optional<T> judge(String at, String from, Supplier<Optional<T>> guess) {
        var both = at + "\n" + from;
        if (right.has(both)) {
            return one(at, from, both, guess);
        }
        var place = places[stripe(from)];
        place.acquireUninterruptibly();
        try {
            return one(at, from, both, guess);
        } finally {
            place.release();
        }
    }

    private <T> Optional<T> one(String at, String from, String both, Supplier<Optional<T>> guess) {
        synchronized (stripes[stripe(both)]) {
            var wait = wait(at, from, both);
            if (wait.isPositive()) {
                trace.delayed();
                throw new TooManyGuessesException(wait);
            }
            var hit = guess.get();
            if (hit.isPresent()) {
                byBoth.forget(both);
                right.add(both);
            } else {
                trace.wrong();
                long now = nanos.getAsLong();
                byBoth.add(both, now);
                byAddress.add(from, now);
                byThing.add(at, now);
            }
            return hit;
        }
    }

    private Duration wait(String at, String from, String both) {
        long now = nanos.getAsLong();
        boolean known = right.has(both);
        int free = known || byThing.of(at, now).recent(now) < MANY ? terms.free() : 1;
        var own = byBoth.of(both, now).wait(free, terms.longest(), now);
        if (known) {
            return own;
        }
        var place = byAddress.of(from, now).recentWait(terms.freeByAddress(), terms.longestByAddress(), now);
        return own.compareTo(place) > 0 ? own : place;
    }

    private static int stripe(String key) {
        return Math.floorMod(key.hashCode(), STRIPES);
    }
}
