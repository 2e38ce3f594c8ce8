package org.mingbai.intake.write.imports.start;

import java.util.Set;

import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.UnitCode;

/**
 * Begin to import a file that can be read.
 *
 * @param digest a keyed hash of it
 * @param place the unit where its tickets will lie
 * @param rows that are not blank
 */
public record StartImport(ImportId importId, String digest, CardId card, HotlineLine line, UnitCode place, int rows) implements Creates {

    @Override
    public Set<Tag> begins() {
        return Tag.set(IntakeEvent.importRun(importId));
    }
}
