/** Procedure cards (明白卡) in force. */
@NullMarked
package org.mingbai.commitment.read.card;

import org.jspecify.annotations.NullMarked;
