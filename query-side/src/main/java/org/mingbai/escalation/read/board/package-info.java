/** The escalation board: what is late or about to be, who must act on it, and when it climbs further. */
@NullMarked
package org.mingbai.escalation.read.board;

import org.jspecify.annotations.NullMarked;
