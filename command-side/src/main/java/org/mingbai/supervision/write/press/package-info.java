/** A supervisor or leader presses a ticket (督办). */
@NullMarked
package org.mingbai.supervision.write.press;

import org.jspecify.annotations.NullMarked;
