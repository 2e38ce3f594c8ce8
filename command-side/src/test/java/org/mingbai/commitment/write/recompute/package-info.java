/** Tests. */
@NullMarked
package org.mingbai.commitment.write.recompute;

import org.jspecify.annotations.NullMarked;
