/** The ticket board: which tickets there are, who has them, and which are late. */
@NullMarked
package org.mingbai.handling.read.board;

import org.jspecify.annotations.NullMarked;
