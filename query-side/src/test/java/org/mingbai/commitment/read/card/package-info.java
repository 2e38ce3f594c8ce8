/** Tests. */
@NullMarked
package org.mingbai.commitment.read.card;

import org.jspecify.annotations.NullMarked;
