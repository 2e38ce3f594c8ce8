package org.mingbai.platform.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** @throws UnknownEventException if no way leads from this form to one that is read: nothing is skipped in silence */
    Current bring(String name, int version, ObjectNode payload) {
        var form = new Form(name, version);
        var node = payload;
        while (!isCurrent(form)) {
            var step = steps.get(form);
            if (step == null) {
                throw new UnknownEventException(name, version, current.get(name));
            }
            node = step.change().apply(node);
            form = new Form(step.toName(), step.to());
        }
        return new Current(form.name(), node);
    }
}
