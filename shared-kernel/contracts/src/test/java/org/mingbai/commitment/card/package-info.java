/** Cards under test: versions, lines and steps. */
@NullMarked
package org.mingbai.commitment.card;

import org.jspecify.annotations.NullMarked;
