package org.mingbai.kernel;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused. Each rule is a record of its own, of one of the kinds below; its class name in kebab case is the stable name
 * that clients see, its components are the arguments of the message. What one decider alone says stands in its {@code WhyNot}.
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

    /** What the command is about is not there. */
    interface Unknown extends Refusal {
        @Override
        default Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** It is there, and this actor may not. */
    interface Forbidden extends Refusal {
        @Override
        default Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** What it is about stands elsewhere by now: at another time the same command would do. */
    interface Conflict extends Refusal {
        @Override
        default Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A rule of the domain forbids it. */
    interface Rule extends Refusal {
        @Override
        default Kind kind() {
            return Kind.RULE;
        }
    }

    /** A rule forbids the value of one field, which another value would satisfy. */
    interface Input extends Rule {
        @Override
        String field();
    }
}
