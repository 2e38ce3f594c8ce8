package org.mingbai.handling.write.note;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;

/** Write something down about a ticket. */
public record NoteOnTicket(TicketNumber ticket, String text) implements About {

    @Override
    public Tag subject() {
        return new Tag("ticket", ticket.value());
    }
}
