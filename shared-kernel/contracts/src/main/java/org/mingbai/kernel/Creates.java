package org.mingbai.kernel;

import java.util.Set;

/**
 * A command that begins something. The log is asked, as part of the decision, that there is nothing yet under any of these tags: what is
 * there is never begun a second time, wherever the id came from.
 */
public interface Creates {

    Set<Tag> begins();
}
