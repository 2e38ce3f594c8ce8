package org.mingbai.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.KnownStates.Known;

class KnownStatesTest {

    private static final Fold<Integer> ONE = Fold.from(0);
    private static final Fold<Integer> OTHER = Fold.from(7);
    private static final Set<Tag> UNIT = Set.of(new Tag("unit", "130102"));

    private final KnownStates states = new KnownStates();

    @Test
    void what_was_never_read_begins_empty_at_the_beginning_of_the_log() {
        assertThat(states.of(OTHER, UNIT)).isEqualTo(Known.nothing(7));
    }

    @Test
    void a_state_is_that_of_its_own_fold_and_tags() {
        states.put(ONE, UNIT, read(12, 3));
        assertThat(states.of(ONE, UNIT)).isEqualTo(read(12, 3));
        assertThat(states.of(OTHER, UNIT)).isEqualTo(Known.nothing(7));
        assertThat(states.of(ONE, Set.of(new Tag("unit", "130000")))).isEqualTo(Known.nothing(0));
    }

    @Test
    void of_two_who_read_at_once_the_one_that_read_further_counts() {
        states.put(ONE, UNIT, read(12, 3));
        states.put(ONE, UNIT, read(9, 2));
        assertThat(states.of(ONE, UNIT)).isEqualTo(read(12, 3));
    }

    @Test
    void only_so_many_are_kept_and_those_asked_for_last() {
        states.put(ONE, UNIT, read(12, 3));
        for (int i = 1; i <= 299; i++) {
            states.put(ONE, Set.of(new Tag("ticket", Integer.toString(i))), read(i, i));
        }
        assertThat(states.of(ONE, UNIT).position()).isEqualTo(12);
        states.put(ONE, Set.of(new Tag("ticket", "300")), read(300, 300));
        assertThat(states.of(ONE, UNIT).position()).isEqualTo(12);
        assertThat(states.of(ONE, Set.of(new Tag("ticket", "1"))).position()).isZero();
    }

    private static Known<Integer> read(long position, int state) {
        return new Known<>(position, Instant.ofEpochSecond(position), state);
    }
}
