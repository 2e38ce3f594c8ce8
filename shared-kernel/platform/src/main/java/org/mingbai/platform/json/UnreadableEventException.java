package org.mingbai.platform.json;

import org.jspecify.annotations.Nullable;

/** A stored form that this software cannot turn into an event. Its message names no content: it may be shown to whoever may not read that. */
public abstract sealed class UnreadableEventException extends IllegalArgumentException permits UnknownEventException, BrokenPayloadException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The message, which is always there. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
