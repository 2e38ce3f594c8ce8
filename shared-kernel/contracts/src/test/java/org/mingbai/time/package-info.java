/** The two arithmetics under test: vectors worked out by hand, properties, and a second arithmetic to compare with. */
@NullMarked
package org.mingbai.time;

import org.jspecify.annotations.NullMarked;
