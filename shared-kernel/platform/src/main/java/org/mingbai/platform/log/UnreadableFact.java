package org.mingbai.platform.log;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.json.UnreadableEventException;

/**
 * An event that this software cannot read: its name is not known, a newer version wrote it, or its payload is none of that event. What it
 * is about is known all the same, since the log keeps tags apart from the payload.
 *
 * @param tags as stored
 * @param fault why it cannot be read
 */
public record UnreadableFact(String name, int version, Set<Tag> tags, long position, int index, Instant recordedAt, CommitMetadata metadata,
                             UnreadableEventException fault) implements LoggedFact {

    public UnreadableFact {
        tags = Set.copyOf(tags);
    }

    static UnreadableFact of(SequencedEvent stored, UnreadableEventException fault) {
        var event = stored.event();
        return new UnreadableFact(event.name(), event.version(),
                event.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toUnmodifiableSet()),
                stored.position(), stored.index(), stored.recordedAt(), stored.metadata(), fault);
    }

    @Override
    public RecordedFact readable() {
        throw new UnreadableFactException(this);
    }

    /** Everything that it is about under this key, such as its {@code ticket}. */
    public Set<String> about(String key) {
        return tags.stream().filter(tag -> tag.key().equals(key)).map(Tag::value).collect(Collectors.toUnmodifiableSet());
    }
}
