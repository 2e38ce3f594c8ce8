package org.mingbai.access.events;

import org.mingbai.kernel.Tag;

/** Whose key was destroyed. */
public record ErasedKey(ErasedKind kind, String id) {

    Tag tag() {
        return new Tag(kind.owner(), id);
    }
}
