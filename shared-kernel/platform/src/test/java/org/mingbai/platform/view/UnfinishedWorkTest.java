package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.mingbai.platform.axon.Undone;

class UnfinishedWorkTest {

    private final AtomicReference<Set<String>> alive = new AtomicReference<>(Set.of("one", "two"));
    private final AtomicInteger done = new AtomicInteger();
    private final Undone undone = new Undone();
    private final UnfinishedWork work = new UnfinishedWork(List.of(done::incrementAndGet), alive::get, undone);

    @Test
    void nothing_is_looked_for_while_all_goes_well() {
        work.turn();
        alive.set(Set.of("one", "two", "three"));
        work.turn();

        assertThat(done).hasValue(0);
    }

    @Test
    void what_a_node_that_died_may_have_left_is_done_once_by_those_that_live() {
        work.turn();
        alive.set(Set.of("one"));
        work.turn();
        work.turn();

        assertThat(done).hasValue(1);
    }

    @Test
    void what_failed_here_is_done_by_the_next_turn_and_again_until_it_succeeds() {
        var full = new AtomicInteger(1);
        var failing = new UnfinishedWork(List.of(() -> {
            if (full.getAndDecrement() > 0) {
                throw new IllegalStateException("the disk is full");
            }
            done.incrementAndGet();
        }), alive::get, undone);
        undone.note();

        assertThatThrownBy(failing::turn).isInstanceOf(IllegalStateException.class);
        failing.turn();
        failing.turn();

        assertThat(done).hasValue(1);
    }
}
