package org.mingbai.kernel.refusal;

import java.util.List;

import org.mingbai.kernel.Refusal;

/** What is published would take away more than it adds, and nobody has confirmed that this is meant. */
public record WouldRemove(String version, int count, String first, @Override List<String> items) implements Refusal {

    private static final int NAMED = 10;

    public WouldRemove {
        items = List.copyOf(items);
    }

    /** @param vanishing every part of the version in force that the new one does not have */
    public WouldRemove(String version, List<String> vanishing) {
        this(version, vanishing.size(), String.join(", ", vanishing.subList(0, Math.min(NAMED, vanishing.size())))
                + (vanishing.size() > NAMED ? " …" : ""), vanishing);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "confirm";
    }
}
