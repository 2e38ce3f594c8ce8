/** Tests. */
@NullMarked
package org.mingbai.commitment.write.calendar;

import org.jspecify.annotations.NullMarked;
