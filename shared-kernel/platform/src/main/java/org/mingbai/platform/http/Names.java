package org.mingbai.platform.http;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Names and arguments of refusals, from their records. */
final class Names {

    private Names() {
    }

    /** {@code UnknownTicket} becomes {@code unknown-ticket}. */
    static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The values of a record's components, in order, as text: {@code {0}}, {@code {1}} of the message. */
    static @Nullable Object[] components(Object record) {
        return Stream.of(record.getClass().getRecordComponents()).map(component -> {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var value = accessor.invoke(record);
                return value == null ? "" : value.toString();
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new IllegalStateException("a refusal is a readable record", unreadable);
            }
        }).toArray();
    }
}
