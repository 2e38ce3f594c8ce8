package org.mingbai.intake.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ImportId;

/** The file was read to its end. Counts from its beginning. */
@EventType(name = "intake.import-completed")
public record ImportCompleted(
        ImportId importId,
        ImportCounts counts,
        Instant occurredAt) implements IntakeEvent.OfImport {

    @Override
    public Set<Tag> tags() {
        return Tag.set(IntakeEvent.importRun(importId), IntakeEvent.IMPORTS);
    }
}
