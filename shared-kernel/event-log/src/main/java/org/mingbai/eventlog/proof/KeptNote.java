package org.mingbai.eventlog.proof;

import java.time.Instant;

/**
 * A signed checkpoint, and when it was signed.
 *
 * @param note as it stands: whoever has the verifier key can check it
 */
public record KeptNote(Instant at, String note) {

    /** What it says, whoever signed it. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }
}
