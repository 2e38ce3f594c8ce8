package org.mingbai.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class TrailTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TrailLog lines = new TrailLog(nanos::get);
    private final Trail trail = new Trail(registry, lines);

    @Test
    void each_kind_of_guess_refusal_and_answer_is_counted_by_itself() {
        trail.guesses("password").wrong();
        trail.guesses("query-code").delayed();
        trail.answered("outside-jurisdiction", HttpStatus.FORBIDDEN);
        trail.tookAway("export", "/tickets/export.xlsx");

        assertThat(registry.get("mingbai.guesses").tags("kind", "password", "outcome", "wrong").counter().count()).isEqualTo(1);
        assertThat(registry.get("mingbai.guesses").tags("kind", "query-code", "outcome", "delayed").counter().count()).isEqualTo(1);
        assertThat(registry.get("mingbai.guesses").tags("kind", "password", "outcome", "delayed").counter().count()).isZero();
        assertThat(registry.get("mingbai.problems").tags("problem", "outside-jurisdiction", "status", "403").counter().count()).isEqualTo(1);
        assertThat(registry.get("mingbai.taken.away").tags("what", "export").counter().count()).isEqualTo(1);
        assertThat(registry.get("mingbai.taken.away").tags("what", "identity").counter().count()).isZero();
    }

    @Test
    void a_flood_of_lines_fills_no_disk_and_is_told_of() {
        for (int i = 0; i < TrailLog.A_MINUTE; i++) {
            assertThat(lines.leftOut()).isZero();
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(lines.leftOut()).isNegative();
        }
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(lines.leftOut()).isEqualTo(1_000);
        assertThat(lines.leftOut()).isZero();
    }
}
