/** Whoever works on a ticket writes something down about it. */
@NullMarked
package org.mingbai.handling.write.note;

import org.jspecify.annotations.NullMarked;
