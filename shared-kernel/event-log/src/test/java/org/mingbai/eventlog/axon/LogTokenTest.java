package org.mingbai.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.junit.jupiter.api.Test;

class LogTokenTest {

    private final LogToken earlier = new LogToken(3, 1);
    private final LogToken later = new LogToken(4, 0);

    @Test
    void a_token_covers_itself_and_what_came_before() {
        assertThat(later.covers(earlier)).isTrue();
        assertThat(later.covers(later)).isTrue();
        assertThat(earlier.covers(new LogToken(3, 2))).isFalse();
        assertThat(earlier.covers(null)).isTrue();
        assertThat(earlier.covers(TrackingToken.FIRST)).isTrue();
        assertThat(earlier.covers(TrackingToken.LATEST)).isFalse();
    }

    @Test
    void bounds_are_by_commit_then_index() {
        assertThat(earlier.lowerBound(later)).isEqualTo(earlier);
        assertThat(earlier.upperBound(later)).isEqualTo(later);
        assertThat(new LogToken(3, 2).lowerBound(earlier)).isEqualTo(earlier);
        assertThat(earlier.position()).hasValue(3);
    }

    @Test
    void a_wrapped_token_is_unwrapped_and_a_foreign_one_refused() {
        assertThat(LogToken.of(ReplayToken.createReplayToken(later, earlier))).isEqualTo(earlier);
        assertThat(LogToken.of(null)).isEqualTo(LogToken.ORIGIN);
        assertThatThrownBy(() -> LogToken.of(new GlobalSequenceTrackingToken(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
