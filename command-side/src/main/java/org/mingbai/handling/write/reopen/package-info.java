/** A dispatcher has a matter handled again that was not settled after all (重办). */
@NullMarked
package org.mingbai.handling.write.reopen;

import org.jspecify.annotations.NullMarked;
