package org.mingbai.intake.events;

import org.mingbai.kernel.value.ImportId;

/** Where an imported ticket comes from: the import and the blind index of the message number, which makes a second upload change nothing. */
public record Origin(ImportId importId, String message) {
}
