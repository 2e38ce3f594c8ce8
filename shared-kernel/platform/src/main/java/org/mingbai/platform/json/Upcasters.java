package org.mingbai.platform.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

/** The steps from every stored form that was ever written to the one that this software reads. Complete, or refused when it is put together. */
final class Upcasters {

    private record Form(String name, int version) {
    }

    /** What came of a stored payload. */
    record Current(String name, ObjectNode payload) {
    }

    private final Map<Form, Upcast> steps = new HashMap<>();
    private final Map<String, Integer> current;
    private final Set<String> names;

    /**
     * @param current the version of each event that this software writes
     * @throws IllegalStateException for two steps from one form, and for a step that leads nowhere
     */
    Upcasters(List<Upcast> upcasts, Map<String, Integer> current) {
        this.current = Map.copyOf(current);
        for (var upcast : upcasts) {
            if (steps.put(new Form(upcast.name(), upcast.from()), upcast) != null) {
                throw new IllegalStateException("there are two steps from version " + upcast.from() + " of " + upcast.name());
            }
        }
        steps.values().forEach(this::requireEnd);
        names = Stream.concat(current.keySet().stream(), steps.keySet().stream().map(Form::name)).collect(Collectors.toUnmodifiableSet());
    }

    private void requireEnd(Upcast upcast) {
        var form = new Form(upcast.toName(), upcast.to());
        while (!isCurrent(form)) {
            var next = steps.get(form);
            if (next == null) {
                throw new IllegalStateException("the step from version " + upcast.from() + " of " + upcast.name() + " ends at version "
                        + form.version() + " of " + form.name() + ", which this software neither reads nor brings further");
            }
            form = new Form(next.toName(), next.to());
        }
    }

    private boolean isCurrent(Form form) {
        return Integer.valueOf(form.version()).equals(current.get(form.name()));
    }

    boolean isCurrent(String name, int version) {
        return isCurrent(new Form(name, version));
    }

    /** All that is read, under the names of today and of earlier. */
    Set<String> names() {
        return names;
    }

    /** These names, and the earlier ones from which a step leads to them. */
    Set<String> storedAs(Set<String> names) {
        var all = new HashSet<>(names);
        while (steps.values().stream().filter(step -> all.contains(step.toName())).map(Upcast::name).anyMatch(all::add)) {
            // until no step adds a name
        }
        return Set.copyOf(all);
    }

    /**
     * Every way that begins also ends: the chains are complete.
     *
     * @throws UnknownEventException if no way leads from this form to one that is read: nothing is skipped in silence
     */
    void requireWay(String name, int version) {
        var form = new Form(name, version);
        if (!isCurrent(form) && !steps.containsKey(form)) {
            throw new UnknownEventException(name, version, current.get(name));
        }
    }

    Current bring(String name, int version, ObjectNode payload) {
        requireWay(name, version);
        var form = new Form(name, version);
        var node = payload;
        while (!isCurrent(form)) {
            var step = Objects.requireNonNull(steps.get(form));
            node = step.change().apply(node);
            form = new Form(step.toName(), step.to());
        }
        return new Current(form.name(), node);
    }
}
