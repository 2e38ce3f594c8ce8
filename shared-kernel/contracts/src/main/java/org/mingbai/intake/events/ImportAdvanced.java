package org.mingbai.intake.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ImportId;

/** So far in the file: counts from its beginning, rejections since the last such event. */
@EventType(name = "intake.import-advanced")
public record ImportAdvanced(
        ImportId importId,
        ImportCounts counts,
        List<Rejection> rejected,
        Instant occurredAt) implements IntakeEvent.OfImport {

    public ImportAdvanced {
        rejected = List.copyOf(rejected);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(IntakeEvent.importRun(importId));
    }
}
