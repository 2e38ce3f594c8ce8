package org.mingbai.platform.axon;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;

/**
 * The states that decisions were made on last, each with the position up to which it is folded. What stands in the log never changes, so
 * the next decision reads only what came after: a unit's path or a card is not read anew for every call. It reads the log all the same,
 * and its condition is none the weaker.
 */
final class KnownStates {

    private static final int REMEMBERED = 300;

    private record Asked(Fold<?> fold, Set<Tag> anyOf) {
    }

    /**
     * @param position of the last commit that was folded; 0 where none was
     * @param recordedAt when the log took it
     */
    record Known<S>(long position, Instant recordedAt, S state) {

        static <S> Known<S> nothing(S empty) {
            return new Known<>(0, Instant.MIN, empty);
        }
    }

    private final Map<Asked, Known<?>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known<?>> eldest) {
            return size() > REMEMBERED;
        }
    };

    @SuppressWarnings("unchecked")
    synchronized <S> Known<S> of(Fold<S> fold, Set<Tag> anyOf) {
        return (Known<S>) known.getOrDefault(new Asked(fold, anyOf), Known.nothing(fold.empty()));
    }

    /** Of what was never heard of, nothing is kept; of two who read at once, what the one read that read further. */
    synchronized <S> void put(Fold<S> fold, Set<Tag> anyOf, Known<S> read) {
        if (read.position() > of(fold, anyOf).position()) {
            known.put(new Asked(fold, anyOf), read);
        }
    }
}
