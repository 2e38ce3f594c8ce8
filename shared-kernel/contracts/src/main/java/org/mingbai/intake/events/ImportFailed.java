package org.mingbai.intake.events;

import java.time.Instant;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ImportId;

/**
 * The import ended before the end of the file; what it had taken stays, and a second upload goes on. {@code reason} is a stable name;
 * {@code counts} has every ticket that it opened, but of the rows known or rejected only those it had reported.
 */
@EventType(name = "intake.import-failed")
public record ImportFailed(
        ImportId importId,
        String reason,
        ImportCounts counts,
        Instant occurredAt) implements IntakeEvent.OfImport {

    @Override
    public Set<Tag> tags() {
        return Tag.set(IntakeEvent.importRun(importId), IntakeEvent.IMPORTS);
    }
}
