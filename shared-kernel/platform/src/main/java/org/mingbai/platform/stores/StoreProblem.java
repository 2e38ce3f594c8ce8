package org.mingbai.platform.stores;

import java.util.List;

/**
 * Something about a store and the log that whoever runs the system has to know, named, and worded in {@code problems.properties} under
 * {@code store.<name>}.
 *
 * @param grave     answers that rest on the store are refused or incomplete, so health is not up; else it was mended, and is only told
 * @param arguments of the sentence, none of them personal
 */
public record StoreProblem(String name, boolean grave, List<String> arguments) {

    public StoreProblem {
        arguments = List.copyOf(arguments);
    }

    public static StoreProblem grave(String name, Object... arguments) {
        return new StoreProblem(name, true, texts(arguments));
    }

    public static StoreProblem mended(String name, Object... arguments) {
        return new StoreProblem(name, false, texts(arguments));
    }

    /** Empty beyond the last. */
    public String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }
}
