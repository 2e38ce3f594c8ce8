package org.mingbai.platform.axon;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;

/**
 * The shell of a slice: says which facts its decider needs, and calls it. Registered as a bean, it is subscribed to the command bus.
 *
 * @param <C> the command, a record
 */
public interface Handles<C> {

    Class<C> command();

    Decision handle(C command, Facts facts, Context context);
}
