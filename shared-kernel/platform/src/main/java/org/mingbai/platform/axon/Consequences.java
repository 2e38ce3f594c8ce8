package org.mingbai.platform.axon;

import java.util.List;

/**
 * What follows by itself from a commit. The commands are sent, caused by the commit and under the automation's own account, before the
 * command that led to them is answered; each must change nothing when it is sent twice.
 */
@FunctionalInterface
public interface Consequences {

    List<Object> commandsAfter(Outcome.Committed committed);
}
