package org.mingbai.kernel;

/**
 * A slice's decision: which facts it stands on, and what follows from them. It is what the command bus calls; it is found by its type and
 * knows no framework. What it needs beside facts and context (a port of the kernel) comes in through its constructor.
 *
 * @param <C> the command, a record
 */
public interface Decider<C> {

    /** Reads the facts that the command is about, and decides. Changes nothing itself; asked again, it answers by what then holds. */
    Decision handle(C command, Facts facts, Context context);
}
