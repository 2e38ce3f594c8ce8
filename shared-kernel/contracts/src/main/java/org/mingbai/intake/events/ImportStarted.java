package org.mingbai.intake.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.UnitCode;

/**
 * An upload of earlier messages begins.
 *
 * @param digest a keyed hash of the file
 * @param card the version that all its messages are measured by
 * @param unit where its tickets will lie; {@code path} runs from the province down to it
 * @param expected rows of the sheet that are not blank
 */
@EventType(name = "intake.import-started")
public record ImportStarted(
        ImportId importId,
        String digest,
        CardVersion card,
        HotlineLine line,
        AccountId account,
        UnitCode unit,
        List<UnitCode> path,
        int expected,
        Instant occurredAt) implements IntakeEvent.OfImport {

    public ImportStarted {
        path = List.copyOf(path);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(IntakeEvent.importRun(importId), IntakeEvent.IMPORTS);
    }
}
