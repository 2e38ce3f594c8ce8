/** Tests of taking a call off a ticket. */
@NullMarked
package org.mingbai.intake.write.separate;

import org.jspecify.annotations.NullMarked;
