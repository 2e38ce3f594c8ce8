/** What a published procedure card promises for one matter. */
@NullMarked
package org.mingbai.commitment.card;

import org.jspecify.annotations.NullMarked;
