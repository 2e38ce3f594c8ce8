package org.mingbai.platform.http;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Input that a controller refuses itself: each fault names the field and what is wrong, by the key of its sentence. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** {@code name} is the key {@code field.<name>} in the message bundles. */
    public record Fault(String field, String name, @Nullable Object... arguments) {
    }

    public InvalidInputException(List<Fault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public static InvalidInputException of(String field, String name, @Nullable Object... arguments) {
        return new InvalidInputException(List.of(new Fault(field, name, arguments)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
