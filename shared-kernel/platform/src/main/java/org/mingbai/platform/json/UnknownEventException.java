package org.mingbai.platform.json;

import org.jspecify.annotations.Nullable;

/** The log holds an event that this software does not know, or a version of it that is newer, or one that no step leads on from. */
public final class UnknownEventException extends UnreadableEventException {

    private static final long serialVersionUID = 1L;

    UnknownEventException(String name, int version, @Nullable Integer current) {
        super(current == null ? "unknown event " + name + ", version " + version
                : "event " + name + " has version " + version + ", this software reads " + current
                        + (version > current ? ": a newer one wrote it" : " and has no step from there"), null);
    }
}
