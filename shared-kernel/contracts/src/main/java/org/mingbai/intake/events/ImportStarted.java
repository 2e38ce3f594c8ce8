package org.mingbai.intake.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;

/** An upload of earlier messages begins. {@code digest} is a keyed hash of the file. */
@EventType(name = "intake.import-started")
public record ImportStarted(
        ImportId importId,
        String digest,
        CardVersion card,
        HotlineLine line,
        AccountId account,
        Instant occurredAt) implements IntakeEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("import", importId), Tag.of("imports", "all"));
    }
}
