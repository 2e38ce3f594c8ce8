/** Everybody who is refused is told why. */
@NullMarked
package org.mingbai.access.write;

import org.jspecify.annotations.NullMarked;
