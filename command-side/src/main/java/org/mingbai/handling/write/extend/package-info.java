/** A leader extends a deadline (延期), as far as the card allows. */
@NullMarked
package org.mingbai.handling.write.extend;

import org.jspecify.annotations.NullMarked;
