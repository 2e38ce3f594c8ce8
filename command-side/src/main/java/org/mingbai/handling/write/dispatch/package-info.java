/** A dispatcher sends an open ticket to the unit, and the post, that shall handle it (派单). */
@NullMarked
package org.mingbai.handling.write.dispatch;

import org.jspecify.annotations.NullMarked;
