package org.mingbai.platform.json;

import java.util.function.UnaryOperator;

import tools.jackson.databind.node.ObjectNode;

/**
 * One step of an event's stored form: what was written under this name and version becomes what the next version would have written. The
 * bytes in the log, and their hashes, stay as they are.
 *
 * @param name   as stored
 * @param from   the version it takes; it gives the next
 * @param toName another name, where the event was renamed in this step; else the same
 * @param change pure; may change the node that it is given
 */
public record Upcast(String name, int from, String toName, UnaryOperator<ObjectNode> change) {

    public Upcast(String name, int from, UnaryOperator<ObjectNode> change) {
        this(name, from, name, change);
    }

    public int to() {
        return from + 1;
    }
}
