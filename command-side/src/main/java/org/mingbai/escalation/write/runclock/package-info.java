/** The clock of one ticket does what is due. */
@NullMarked
package org.mingbai.escalation.write.runclock;

import org.jspecify.annotations.NullMarked;
