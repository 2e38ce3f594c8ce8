package org.mingbai.platform.text;

/** What was given is not in the one form that is read. {@code name} is the key {@code field.<name>} of its sentence. */
public final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;

    public Unreadable(String name) {
        super(name, null);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
