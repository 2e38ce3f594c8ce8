/** Time as the law counts it: the working calendar, limits, deadlines, and what follows when they pass. */
@NullMarked
package org.mingbai.time;

import org.jspecify.annotations.NullMarked;
