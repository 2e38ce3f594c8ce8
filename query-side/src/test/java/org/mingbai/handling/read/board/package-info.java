/** Tests of the ticket board. */
@NullMarked
package org.mingbai.handling.read.board;

import org.jspecify.annotations.NullMarked;
