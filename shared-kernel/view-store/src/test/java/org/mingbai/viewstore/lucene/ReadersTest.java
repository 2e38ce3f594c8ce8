package org.mingbai.viewstore.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private long now;
    private final Readers readers = new Readers(Duration.ofMillis(200), () -> now);

    private void after(Duration time) {
        now += time.toNanos();
    }

    @Test
    void nothing_is_refreshed_while_nobody_looks_but_for_once_in_a_while() {
        after(Duration.ofSeconds(4));
        assertThat(readers.areThere()).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(readers.areThere()).isTrue();
        readers.see();
        assertThat(readers.areThere()).isFalse();
    }

    @Test
    void who_looks_again_after_nobody_did_is_not_shown_what_is_older_than_was_promised() {
        assertThat(readers.asks()).isFalse();
        after(Duration.ofMillis(200));
        assertThat(readers.asks()).isTrue();
        readers.see();
        assertThat(readers.asks()).isFalse();
    }

    @Test
    void while_somebody_looks_it_is_refreshed_in_time_for_the_next_look() {
        readers.asks();
        assertThat(readers.areThere()).isTrue();
        readers.see();
        assertThat(readers.areThere()).isFalse();
        readers.asks();
        assertThat(readers.areThere()).isTrue();
    }
}
