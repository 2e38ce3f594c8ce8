package org.mingbai.kernel;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused. Each rule is a record of its own; its class name in kebab case is the stable name that clients see,
 * its components are the arguments of the message.
 */
public interface Refusal {

    /** What the refusal means to a client. */
    Kind kind();

    /** The input field that it concerns, or null where it concerns the whole. */
    default @Nullable String field() {
        return null;
    }

    /** The things that it is about, where there are several, all of them and each by its name: for programs beside the sentence. */
    default List<String> items() {
        return List.of();
    }

    /** Unknown thing, outside jurisdiction, stale version, illegal in this state, broken rule, a file of another type: HTTP 404, 403, 412, 409, 422, 415. */
    enum Kind { NOT_FOUND, FORBIDDEN, STALE, CONFLICT, RULE, FILE_TYPE }
}
