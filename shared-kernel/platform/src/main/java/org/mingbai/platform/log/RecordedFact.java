package org.mingbai.platform.log;

import java.time.Instant;
import java.util.Optional;

import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.Tag;

/**
 * An event where it stands in the log.
 *
 * @param position of its commit
 * @param index in the commit, from 0
 * @param recordedAt when the log took it; the event itself knows when it occurred
 * @param metadata who did it, by which command
 */
public record RecordedFact(DomainEvent event, long position, int index, Instant recordedAt, CommitMetadata metadata)
        implements LoggedFact {

    /** @throws UnreadableFactException for an event that this software cannot read */
    public static RecordedFact of(SequencedEvent stored) {
        return LoggedFact.of(stored).readable();
    }

    @Override
    public RecordedFact readable() {
        return this;
    }

    @Override
    public String name() {
        return EventTypes.nameOf(event.getClass());
    }

    /** What the event is about under this key, such as the number of its {@code ticket}; of several the first. */
    public Optional<String> about(String key) {
        return event.tags().stream().filter(tag -> tag.key().equals(key)).map(Tag::value).findFirst();
    }

    /** The account that acted, as the commit's metadata has it. */
    public String account() {
        return metadata.get(CommitMetadata.ACCOUNT).orElse("system");
    }
}
