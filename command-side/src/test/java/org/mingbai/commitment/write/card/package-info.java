/** Tests. */
@NullMarked
package org.mingbai.commitment.write.card;

import org.jspecify.annotations.NullMarked;
