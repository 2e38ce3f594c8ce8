package org.mingbai.access.events;

import org.mingbai.kernel.Tag;

/** Whose key was destroyed. */
public record ErasedKey(ErasedKind kind, String id) {

    /** The name of the kind as {@link org.mingbai.kernel.Sealer} and the tags know it. */
    public String owner() {
        return switch (kind) {
            case SUBJECT -> "subject";
            case TICKET -> "ticket";
            case CALL -> "call";
        };
    }

    Tag tag() {
        return new Tag(owner(), id);
    }
}
