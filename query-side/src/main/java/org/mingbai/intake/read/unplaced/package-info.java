/** Calls that were taken off a ticket and have no other place yet: nobody answers for them until they have. */
@NullMarked
package org.mingbai.intake.read.unplaced;

import org.jspecify.annotations.NullMarked;
