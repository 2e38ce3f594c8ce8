package org.mingbai.access.events;

import java.util.Locale;

/** What a destroyed key was for: who a caller is, the texts of a ticket, or those of a call that led to none. */
public enum ErasedKind {
    SUBJECT, TICKET, CALL;

    /** As {@link org.mingbai.kernel.Sealer} and the tags name it. */
    public String owner() {
        return name().toLowerCase(Locale.ROOT);
    }
}
