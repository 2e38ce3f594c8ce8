package org.mingbai.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

class EventJsonTest {

    private static final TicketResolved RESOLVED = new TicketResolved(TicketNumber.of(2026, 123), Resolution.PARTLY_UPHELD,
            new SealedText("c2VhbGVk"), Instant.parse("2026-11-23T01:00:00.123456789Z"));

    @Test
    void valueObjectsArePlainAndEnumsAreKebab() {
        assertThat(new String(EventJson.write(RESOLVED), StandardCharsets.UTF_8)).isEqualTo("""
                {"ticket":"%s","resolution":"partly-upheld","reply":"c2VhbGVk","occurredAt":"2026-11-23T01:00:00.123456789Z"}"""
                .formatted(TicketNumber.of(2026, 123)));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(EventJson.read("handling.ticket-resolved", 1, EventJson.write(RESOLVED))).isEqualTo(RESOLVED);
    }

    @Test
    void unknownNameVersionOrFieldIsRefused() {
        var bytes = EventJson.write(RESOLVED);
        assertThatThrownBy(() -> EventJson.read("handling.ticket-vanished", 1, bytes)).hasMessageContaining("ticket-vanished");
        assertThatThrownBy(() -> EventJson.read("handling.ticket-resolved", 2, bytes)).hasMessageContaining("version 2");
        var more = new String(bytes, StandardCharsets.UTF_8).replace("{\"ticket\"", "{\"surprise\":1,\"ticket\"");
        assertThatThrownBy(() -> EventJson.read("handling.ticket-resolved", 1, more.getBytes(StandardCharsets.UTF_8)))
                .rootCause().hasMessageContaining("surprise");
    }
}
