/** A provisional deadline is counted again once its year is published. */
@NullMarked
package org.mingbai.commitment.write.recompute;

import org.jspecify.annotations.NullMarked;
