package org.mingbai.handling.write.note;

import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class NoteOnTicketHandler implements Handles<NoteOnTicket> {

    @Override
    public Class<NoteOnTicket> command() {
        return NoteOnTicket.class;
    }

    @Override
    public Decision handle(NoteOnTicket c, Facts facts, Context ctx) {
        return NoteOnTicketDecider.decide(c, facts.fold(TicketState.FOLD, c.subject()), ctx);
    }
}
