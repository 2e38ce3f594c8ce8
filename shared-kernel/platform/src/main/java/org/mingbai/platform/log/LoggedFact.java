package org.mingbai.platform.log;

import java.time.Instant;

import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.json.UnreadableEventException;

/** What stands at one place of the log, whether or not this software can read it. */
public sealed interface LoggedFact permits RecordedFact, UnreadableFact {

    static LoggedFact of(SequencedEvent stored) {
        var event = stored.event();
        try {
            return new RecordedFact(EventJson.read(event.name(), event.version(), event.payload()),
                    stored.position(), stored.index(), stored.recordedAt(), stored.metadata());
        } catch (UnreadableEventException fault) {
            return UnreadableFact.of(stored, fault);
        }
    }

    /** @throws UnreadableFactException if it is not: for those who need every fact */
    RecordedFact readable();

    /** The name of the event, {@code handling.ticket-accepted}. */
    String name();

    /** Of its commit. */
    long position();

    /** In the commit, from 0. */
    int index();

    /** When the log took it. */
    Instant recordedAt();

    /** Who did it, by which command. */
    CommitMetadata metadata();
}
