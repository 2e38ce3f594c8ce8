package org.mingbai.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

class JoiningTest {

    @Test
    void a_call_that_joins_stands_on_the_record_of_the_call_and_on_that_of_the_ticket() {
        var ticket = TicketNumber.of(2026, 1);
        var joined = new CallJoined(new CallId("call-2"), ticket, new SealedText("subject"), new SealedText("again"), Instant.EPOCH);
        assertThat(joined.tags()).containsExactlyInAnyOrder(new Tag("call", "call-2"), new Tag("ticket", ticket.value()));
    }

    /** Two histories are never made one: no event says that a ticket ended in another. */
    @Test
    void nothing_is_merged() {
        assertThat(Stream.of(IntakeEvent.class.getPermittedSubclasses()).map(type -> EventTypes.nameOf(type.asSubclass(IntakeEvent.class))))
                .isNotEmpty().noneMatch(name -> name.contains("merge") || name.contains("deleted"));
    }
}
