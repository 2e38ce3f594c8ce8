package org.mingbai.access.read.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.access.read.log.CommitRange.Order;

class CommitRangeTest {

    @Test
    void newest_first_begins_at_the_tail_and_goes_down() {
        assertThat(CommitRange.of(null, 20, Order.NEWEST, 100)).isEqualTo(new CommitRange(81, 100, null, 80L));
        assertThat(CommitRange.of(80L, 20, Order.NEWEST, 100)).isEqualTo(new CommitRange(61, 80, 100L, 60L));
    }

    @Test
    void newest_first_ends_at_the_first_commit() {
        assertThat(CommitRange.of(7L, 20, Order.NEWEST, 100)).isEqualTo(new CommitRange(1, 7, 27L, null));
    }

    @Test
    void oldest_first_begins_at_the_first_commit_and_goes_up() {
        assertThat(CommitRange.of(null, 20, Order.OLDEST, 100)).isEqualTo(new CommitRange(1, 20, null, 21L));
        assertThat(CommitRange.of(95L, 20, Order.OLDEST, 100)).isEqualTo(new CommitRange(95, 100, 75L, null));
    }

    @Test
    void a_position_to_come_shows_the_tail_or_nothing_yet() {
        assertThat(CommitRange.of(Long.MAX_VALUE, 20, Order.NEWEST, 100).high()).isEqualTo(100);
        assertThat(CommitRange.of(Long.MAX_VALUE, 20, Order.OLDEST, 100).count()).isZero();
    }

    @Test
    void an_empty_log_has_no_commits_and_no_other_pages() {
        assertThat(CommitRange.of(null, 20, Order.NEWEST, 0)).isEqualTo(new CommitRange(1, 0, null, null));
        assertThat(CommitRange.of(null, 20, Order.OLDEST, 0)).isEqualTo(new CommitRange(1, 0, null, null));
    }
}
