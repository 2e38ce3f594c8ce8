/** The demonstration's clock, to be put forward by its administrator. */
@NullMarked
package org.mingbai.access.read.clock;

import org.jspecify.annotations.NullMarked;
