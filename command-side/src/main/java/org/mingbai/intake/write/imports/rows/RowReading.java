package org.mingbai.intake.write.imports.rows;

import org.mingbai.intake.events.Rejection;

/** What a row that is not blank came to. */
public sealed interface RowReading {

    record Message(MessageRow row) implements RowReading {
    }

    record Rejected(Rejection rejection) implements RowReading {
    }
}
