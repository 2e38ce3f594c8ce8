package org.mingbai.handling.write.note;

import static org.mingbai.handling.Given.TICKET;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Slice;

class NoteOnTicketTest {

    private static final NoteOnTicket NOTE = new NoteOnTicket(TICKET, "已电话联系");

    @Test
    void it_stands_on_the_ticket_alone() {
        given().when(NOTE, Given.now().actor()).then(new TicketNoted(TICKET, Given.sealed("text", "已电话联系"), Given.ACCEPTED_AT))
                .dependingOn(Tag.of("ticket", TICKET));
    }

    @Test
    void two_notes_at_once_are_both_kept() {
        given().meanwhile(new TicketNoted(TICKET, Given.sealed("text", "另一条"), Given.ACCEPTED_AT)).when(NOTE, Given.now().actor())
                .then(new TicketNoted(TICKET, Given.sealed("text", "已电话联系"), Given.ACCEPTED_AT)).decidedAnew();
    }

    @Test
    void nothing_is_noted_on_what_is_closed_at_the_same_moment() {
        given().meanwhile(Given.resolved(), Given.closed()).when(NOTE, Given.now().actor())
                .thenRefused(new NoteOnTicketDecider.WhyNot.NotedTicketIsClosed(TICKET)).decidedAnew();
    }

    private static Slice<NoteOnTicket> given() {
        return Slice.of(new NoteOnTicketDecider()).given(Given.history(Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.CITY)), Given.accepted()));
    }
}
