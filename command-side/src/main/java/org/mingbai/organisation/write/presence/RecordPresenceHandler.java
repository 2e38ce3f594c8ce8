package org.mingbai.organisation.write.presence;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.organisation.write.PostState;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class RecordPresenceHandler implements Handles<RecordPresence> {

    @Override
    public Class<RecordPresence> command() {
        return RecordPresence.class;
    }

    @Override
    public Decision handle(RecordPresence command, Facts facts, Context context) {
        return RecordPresenceDecider.decide(command, facts.fold(PostState.FOLD, command.subject()), context);
    }
}
