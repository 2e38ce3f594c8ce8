/** The working calendar of a year is published or corrected. */
@NullMarked
package org.mingbai.commitment.write.calendar;

import org.jspecify.annotations.NullMarked;
