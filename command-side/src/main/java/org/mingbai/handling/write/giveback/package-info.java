/** A unit gives a ticket back (退回); the third time it goes to the superior that the units have in common (推诿). */
@NullMarked
package org.mingbai.handling.write.giveback;

import org.jspecify.annotations.NullMarked;
