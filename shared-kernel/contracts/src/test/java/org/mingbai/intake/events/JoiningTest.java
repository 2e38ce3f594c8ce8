package org.mingbai.intake.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

class JoiningTest {

    @Test
    void a_call_that_joins_stands_on_the_record_of_the_call_and_on_that_of_the_ticket() {
        var ticket = TicketNumber.of(2026, 1);
        var joined = new CallJoined(new CallId("call-2"), ticket, new SealedText("subject"), new SealedText("again"), null, null, Instant.EPOCH);
        assertThat(joined.tags()).containsExactlyInAnyOrder(new Tag("call", "call-2"), new Tag("ticket", ticket.value()));
    }

    @Test
    void a_call_that_came_from_another_ticket_is_a_contact_of_the_one_that_it_joins_and_of_that_one_no_longer() {
        var first = TicketNumber.of(2026, 1);
        var second = TicketNumber.of(2026, 2);
        var call = new CallId("call-2");
        var caller = new CallerRef(Disclosure.NAMED, new SubjectId("subject-2"), new SealedText("who"));
        var left = new CallSeparated(call, first, new SealedText("why"), null, null, null, caller, null, Instant.EPOCH);
        var joined = new CallJoined(call, second, new SealedText("subject"), new SealedText("again"), null, caller, Instant.EPOCH);

        assertThat(Contacts.FOLD.all(List.of(joined)).all()).extracting(Contact::id, Contact::ticket, Contact::caller)
                .containsExactly(tuple("call-2", second, caller));
        var received = new CallReceived(call, HotlineLine.COMPLAINT, caller, CallOutcome.JOIN, first, null, null, null, null, Instant.EPOCH);
        assertThat(Contacts.FOLD.all(List.of(received, left)).all()).extracting(Contact::ticket).containsOnlyNulls();
        assertThat(Contacts.FOLD.all(List.of(received, left, joined)).all()).extracting(Contact::ticket).containsExactly(second);
    }

    /** Two histories are never made one: no event says that a ticket ended in another. */
    @Test
    void nothing_is_merged() {
        assertThat(EventTypes.of(IntakeEvent.class).stream().map(EventTypes::nameOf))
                .isNotEmpty().noneMatch(name -> name.contains("merge") || name.contains("deleted"));
    }
}
