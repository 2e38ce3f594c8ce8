package org.mingbai.platform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.mingbai.platform.http.SlowBodyException;

class PacedInputTest {

    private final AtomicLong nanos = new AtomicLong();

    /** Each read takes so long and brings so many bytes. */
    private record Read(Duration after, int bytes) {
    }

    private final class Source implements InputBuffer {

        private final Queue<Read> reads;

        Source(List<Read> reads) {
            this.reads = new ArrayDeque<>(reads);
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            var next = reads.remove();
            nanos.addAndGet(next.after().toNanos());
            return next.bytes();
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private PacedInput paced(Read... reads) {
        return new PacedInput(new Source(List.of(reads)), new Pace(Duration.ofSeconds(10), 1_000), nanos::get);
    }

    @Test
    void one_byte_a_second_ends_when_grace_has_passed() throws IOException {
        var slow = paced(new Read(Duration.ofSeconds(6), 1), new Read(Duration.ofSeconds(6), 1), new Read(Duration.ZERO, -1));
        assertThat(slow.skip()).isEqualTo(1);
        assertThat(slow.skip()).isEqualTo(1);
        assertThatThrownBy(slow::skip).isInstanceOf(SlowBodyException.class);
    }

    @Test
    void a_body_that_comes_at_the_pace_may_take_long() throws IOException {
        var steady = paced(new Read(Duration.ofSeconds(60), 60_000), new Read(Duration.ofSeconds(60), 60_000), new Read(Duration.ZERO, -1));
        assertThat(steady.skip()).isPositive();
        assertThat(steady.skip()).isPositive();
        assertThat(steady.hasEnded(120_000)).as("as long as was told").isTrue();
        assertThat(steady.hasEnded(-1)).isFalse();
        assertThat(steady.skip()).isNegative();
        assertThat(steady.hasEnded(-1)).isTrue();
    }

    @Test
    void what_the_server_takes_its_time_for_is_nobodys_slowness() throws IOException {
        var waited = paced(new Read(Duration.ofSeconds(1), 1), new Read(Duration.ofSeconds(1), 1));
        waited.skip();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(waited.skip()).isEqualTo(1);
    }
}
