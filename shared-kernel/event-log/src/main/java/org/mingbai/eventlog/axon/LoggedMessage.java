package org.mingbai.eventlog.axon;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.SequencedEvent;

/** An event of the log that becomes Axon's message when it is first asked for. Decoded once; where that fails, whoever asks again learns it again. */
final class LoggedMessage {

    private final SequencedEvent stored;
    private final Messages messages;
    private @Nullable Entry<EventMessage> entry;

    LoggedMessage(SequencedEvent stored, Messages messages) {
        this.stored = stored;
        this.messages = messages;
    }

    static List<LoggedMessage> of(Commit commit, Messages messages) {
        return IntStream.range(0, commit.events().size())
                .mapToObj(index -> new LoggedMessage(SequencedEvent.of(commit, index), messages)).toList();
    }

    SequencedEvent stored() {
        return stored;
    }

    synchronized Entry<EventMessage> entry() {
        Entry<EventMessage> decoded = entry;
        if (decoded == null) {
            decoded = new SimpleEntry<>(messages.toAxon(stored), Messages.context(stored));
            entry = decoded;
        }
        return decoded;
    }
}
