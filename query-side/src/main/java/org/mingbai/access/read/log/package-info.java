/** The log itself: commits as they stand, and the proof that nobody changed them. */
@NullMarked
package org.mingbai.access.read.log;

import org.jspecify.annotations.NullMarked;
