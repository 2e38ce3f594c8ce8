package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;

/** A payload is any bytes: those that look like JSON, and are not quite, come back as they were too. */
class JsonLinesTest {

    static Stream<byte[]> payloads() {
        return Stream.concat(Stream.of("", " ", "null", "0", "-0", "1.50", "1e5", "1E400", "-0.0", "12345678901234567890.10", "\"\"", "[]", "{}",
                "{\"a\":1,\"a\":2}", "{\"a\":1} ", "{\"a\":1}{}", "{\"a\":1}\n", "\"\\ud800\"", "\"\\u0041\"", "\"\\/\"", "\"a\\nb\"", "\"\u2028\"",
                "\"😀\"", "\uFEFF{}", "{\"z\":1,\"a\":null,\"区\":\"石家庄\"}", "NaN", "9".repeat(2_000), "[".repeat(600) + "]".repeat(600),
                "[".repeat(99) + "]".repeat(99), "{\"" + "n".repeat(60_000) + "\":1}").map(text -> text.getBytes(UTF_8)),
                Stream.of(new byte[] {-1, 0}, new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, "{\"a\":1}".getBytes(UTF_16),
                        new byte[15 << 20], ("\"" + "x".repeat(14 << 20) + "\"").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void a_line_makes_the_same_bytes_again(byte[] payload) {
        var event = EncodedEvent.of(new NewEvent("noted", 3, Set.of(new Tag("ticket", "\"1\""), new Tag("区", "a:b")), payload));
        var sealed = CommitCodec.seal(Head.EMPTY, Instant.parse("2026-03-01T08:00:00.123456789Z"), new UUID(1, 2),
                CommitMetadata.of(Map.of("note", "引\"号\\" + "长".repeat(2_000))), List.of(event));
        var line = JsonLines.write(sealed.commit());
        assertThat(line).doesNotContain("\n");
        assertThat(JsonLines.read(line, Head.EMPTY).bytes()).isEqualTo(sealed.bytes());
    }
}
