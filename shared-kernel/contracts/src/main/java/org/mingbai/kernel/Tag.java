package org.mingbai.kernel;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What an event is about: {@code ticket:HB-2026-00000123-4}. */
public record Tag(String key, String value) {

    public Tag {
        if (key.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a tag needs a key and a value");
        }
    }

    /** A tag for an id, or nothing where the event has no such id. */
    public static @Nullable Tag of(String key, @Nullable Object id) {
        return id == null ? null : new Tag(key, id.toString());
    }

    /** The tags that are there, in the order given. */
    public static Set<Tag> set(@Nullable Tag... tags) {
        var present = new LinkedHashSet<Tag>();
        Stream.of(tags).filter(Objects::nonNull).forEach(present::add);
        return present;
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
