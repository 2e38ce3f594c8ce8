/** What the commitments do by themselves: shipped cards, the calendar in force, deadlines that become firm. */
@NullMarked
package org.mingbai.commitment.automation;

import org.jspecify.annotations.NullMarked;
