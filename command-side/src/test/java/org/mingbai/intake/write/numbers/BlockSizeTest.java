package org.mingbai.intake.write.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BlockSizeTest {

    @Test
    void a_block_that_was_used_up_soon_is_followed_by_a_larger_one_up_to_the_largest() {
        assertThat(BlockSize.after(200, Duration.ofSeconds(60))).isEqualTo(400);
        assertThat(BlockSize.after(8_000, Duration.ofSeconds(1))).isEqualTo(BlockSize.LARGEST);
        assertThat(BlockSize.after(BlockSize.LARGEST, Duration.ofSeconds(1))).isEqualTo(BlockSize.LARGEST);
    }

    @Test
    void a_block_that_lasted_is_followed_by_a_small_one() {
        assertThat(BlockSize.after(12_800, Duration.ofSeconds(61))).isEqualTo(BlockSize.FIRST);
    }
}
