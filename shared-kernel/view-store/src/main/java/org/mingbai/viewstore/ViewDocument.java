package org.mingbai.viewstore;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One document of a view.
 *
 * @param fields what it is found by: a list of strings for keywords and text, one number or instant for the others
 * @param body what is shown, opaque to the store; the caller encrypts what must not be read on disk
 */
public record ViewDocument(String id, Map<String, Object> fields, byte[] body) {

    public ViewDocument {
        fields = Map.copyOf(fields);
    }

    public static Builder id(String id) {
        return new Builder(id);
    }

    /** Collects fields; absent values are left out. */
    public static final class Builder {

        private final String id;
        private final Map<String, Object> fields = new HashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        public Builder keyword(String field, @Nullable Object value) {
            return value == null ? this : keywords(field, List.of(value));
        }

        public Builder keywords(String field, Collection<?> values) {
            fields.put(field, values.stream().map(Object::toString).toList());
            return this;
        }

        public Builder number(String field, @Nullable Long value) {
            return put(field, value);
        }

        public Builder instant(String field, @Nullable Instant value) {
            return put(field, value);
        }

        public Builder text(String field, Collection<String> values) {
            fields.put(field, List.copyOf(values));
            return this;
        }

        private Builder put(String field, @Nullable Object value) {
            if (value != null) {
                fields.put(field, value);
            }
            return this;
        }

        public ViewDocument body(byte[] body) {
            return new ViewDocument(id, fields, body);
        }
    }
}
