/** Procedure cards (明白卡) are published, version by version. */
@NullMarked
package org.mingbai.commitment.write.card;

import org.jspecify.annotations.NullMarked;
