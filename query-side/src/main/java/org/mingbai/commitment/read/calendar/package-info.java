/** The working calendar, year by year. */
@NullMarked
package org.mingbai.commitment.read.calendar;

import org.jspecify.annotations.NullMarked;
