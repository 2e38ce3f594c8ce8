/** An operator calls back (回访). */
@NullMarked
package org.mingbai.handling.write.followup;

import org.jspecify.annotations.NullMarked;
