package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuessableTest {

    static Stream<byte[]> guessable() {
        return Stream.of(bytes(_ -> 0), bytes(_ -> 255), bytes(_ -> 'a'), bytes(i -> i), bytes(i -> i + 1), bytes(i -> 255 - i), bytes(i -> 7 * i),
                bytes(i -> i % 2 == 0 ? 0xca : 0xfe), bytes(i -> 37 * (i % 16) * (i % 16 + 3)), bytes(i -> i < 31 ? 0 : 1),
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "Mingbai hotline: our master key!".getBytes(StandardCharsets.US_ASCII),
                "Change-Me! Xq7&Lz0#Vb5^Ko2*Ht8~p".getBytes(StandardCharsets.US_ASCII), "Change-Me! Xq7&Lz0#Vb5^Ko2*Ht8~\n".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf("Change-Me! Xq7&Lz0#Vb5^Ko2".getBytes(StandardCharsets.US_ASCII), 32), Arrays.copyOf("这是我们热线系统的主密钥请勿外传".getBytes(StandardCharsets.UTF_8), 32),
                Arrays.copyOf("Ключ горячей линии".getBytes(StandardCharsets.UTF_8), 32));
    }

    @ParameterizedTest
    @MethodSource("guessable")
    void a_key_that_can_be_guessed_is_refused_wherever_it_is_given(byte[] key) {
        var text = Base64.getEncoder().encodeToString(key);
        assertThatThrownBy(() -> MasterKey.fromEnvironment(Map.of(MasterKey.VARIABLE, text))).isInstanceOf(WeakKeyException.class)
                .hasMessageContaining(MasterKey.VARIABLE).hasMessageNotContaining(text);
        assertThatThrownBy(() -> CheckpointKey.fromEnvironment(Map.of(CheckpointKey.VARIABLE, text))).isInstanceOf(WeakKeyException.class)
                .hasMessageContaining(CheckpointKey.VARIABLE).hasMessageNotContaining(text);
    }

    @Test
    void no_key_that_was_drawn_is_refused() {
        var random = new SplittableRandom(1);
        assertThat(IntStream.range(0, 100_000).mapToObj(_ -> {
            var key = new byte[32];
            random.nextBytes(key);
            return key;
        }).filter(Guessable::is)).isEmpty();
    }

    @Test
    void a_guessable_key_of_the_past_may_be_named_so_that_it_can_be_changed() {
        var drawn = new byte[32];
        new SplittableRandom(2).nextBytes(drawn);
        assertThatCode(() -> MasterKey.fromEnvironment(Map.of(MasterKey.VARIABLE, Base64.getEncoder().encodeToString(drawn),
                MasterKey.FORMER_VARIABLE, Base64.getEncoder().encodeToString(new byte[32])))).doesNotThrowAnyException();
    }

    private static byte[] bytes(java.util.function.IntUnaryOperator of) {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) of.applyAsInt(i);
        }
        return bytes;
    }
}
