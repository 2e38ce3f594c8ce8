package org.mingbai.access.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;

/** In a demonstration, the domain's time was put forward by {@code by}; {@code total} is the sum since the beginning. */
@EventType(name = "access.demo-clock-advanced")
public record DemoClockAdvanced(
        Duration by,
        Duration total,
        Instant occurredAt) implements AccessEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("demo-clock", "advanced"));
    }
}
