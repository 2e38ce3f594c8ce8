/** Tests. */
@NullMarked
package org.mingbai.commitment.read.calendar;

import org.jspecify.annotations.NullMarked;
