package org.mingbai.handling.write.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.value.UnitCode;

class NoteOnTicketDeciderTest {

    private static final NoteOnTicket NOTE = new NoteOnTicket(Given.TICKET, "已约谈");

    @Test
    void a_note_is_written_in_every_stage_but_the_last() {
        var noted = Decision.accept(new TicketNoted(Given.TICKET, Given.sealed("text", "已约谈"), Given.ACCEPTED_AT));

        assertThat(NoteOnTicketDecider.decide(NOTE, Given.ticket(), Given.now())).isEqualTo(noted);
        assertThat(NoteOnTicketDecider.decide(NOTE, Given.ticket(Given.resolved()), Given.now())).isEqualTo(noted);
        assertThat(NoteOnTicketDecider.decide(NOTE, Given.ticket(Given.resolved(), Given.closed()), Given.now()))
                .isEqualTo(Decision.refuse(new NoteOnTicketDecider.WhyNot.NotedTicketIsClosed(Given.TICKET)));
    }

    @Test
    void a_note_moves_no_deadline() {
        var noted = new TicketNoted(Given.TICKET, Given.sealed("text", "已约谈"), Given.ACCEPTED_AT.plusSeconds(1));

        assertThat(Given.clock(noted)).isEqualTo(Given.clock());
    }

    @Test
    void it_is_written_inside_the_jurisdiction() {
        assertThat(NoteOnTicketDecider.decide(NOTE, Given.ticket(), Given.by(new UnitCode("130100"), Given.ACCEPTED_AT, false)))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }
}
