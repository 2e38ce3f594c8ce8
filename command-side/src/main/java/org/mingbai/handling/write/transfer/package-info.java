/** A dispatcher sends a ticket on to another unit (转办). */
@NullMarked
package org.mingbai.handling.write.transfer;

import org.jspecify.annotations.NullMarked;
