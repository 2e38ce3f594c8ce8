/** What the slices of the commitments know in common. */
@NullMarked
package org.mingbai.commitment.write;

import org.jspecify.annotations.NullMarked;
